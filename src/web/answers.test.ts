import { expect, test } from 'vitest'
import { attachment, problem } from './answers.ts'

test.each([
  ['0012-KONS-XI-2026.pdf', '0012-KONS-XI-2026.pdf'],
  ["a\"; filename*=UTF-8''b.html", 'a-filename-UTF-8-b.html'],
  ['surat\r\nset-cookie: a=b.pdf', 'surat-set-cookie-a-b.pdf'],
  ['../../etc/passwd', '..-..-etc-passwd'],
  ['surat Siti Nurhaliza ناصر.pdf', 'surat-Siti-Nurhaliza-.pdf'],
])('a file called %j is saved as %s, and the header stays a header', (name, saved) => {
  const value = attachment(name)
  expect(value).toBe(`attachment; filename="${saved}"`)
  expect(new Headers({ 'content-disposition': value }).get('content-disposition')).toBe(value)
})

test('a name longer than any system takes keeps its end, where its kind stands', () => {
  expect(attachment(`${'x'.repeat(500)}.pdf`)).toMatch(/^attachment; filename="x{116}\.pdf"$/)
})

test('a problem says its kind for programs and its title for people, and nothing else', async () => {
  const answer = problem(404, 'unknown', 'There is none.')
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(await answer.json()).toEqual({
    type: 'urn:dermaga:problem:unknown',
    title: 'There is none.',
    status: 404,
  })
})
