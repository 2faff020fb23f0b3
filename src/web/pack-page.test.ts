import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { packPage } from './pack-page.ts'

const page = (text: string, type = 'text/html; charset=utf-8') =>
  new Response(text, { status: 422, headers: { 'content-type': type } })

const asked = (encoding: string | null, method = 'GET') =>
  new Request('http://localhost/', { method, headers: encoding ? { 'accept-encoding': encoding } : {} })

const long = 'Perwakilan '.repeat(200)

test('a long page is packed for a browser that takes it, and is the same page', async () => {
  const answer = await packPage(asked('br, gzip'), page(long))
  expect(answer.status).toBe(422)
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  expect(answer.headers.get('vary')).toBe('accept-encoding')
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(bytes.length).toBeLessThan(long.length / 10)
  expect(gunzipSync(bytes).toString()).toBe(long)
})

test.each([
  ['a browser that does not', asked(null), page(long), long],
  ['a short page', asked('gzip'), page('Halo'), 'Halo'],
  ['a file', asked('gzip'), page(long, 'application/pdf'), long],
])('nothing is packed for %s', async (_whom, request, answer, text) => {
  const sent = await packPage(request, answer)
  expect(sent.headers.has('content-encoding')).toBe(false)
  expect(await sent.text()).toBe(text)
})
