import { expect, test } from 'vitest'
import { readForm, roomOf } from './form.ts'

const urlencoded = 'application/x-www-form-urlencoded'
const multipart = 'multipart/form-data; boundary=between'

const sent = (type: string, body: string, limit = 262_144) =>
  readForm(
    new Request('http://localhost/', { method: 'POST', body, headers: { 'content-type': type } }),
    limit,
  )

const part = (disposition: string, value = '') =>
  `--between\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n${value}\r\n`

test('a form gives its fields, all values of one name in order', async () => {
  const form = await sent(urlencoded, 'a=1&b=x+y&a=2')
  expect(form).toMatchObject({ fields: { a: ['1', '2'], b: ['x y'] } })
})

test('a form with a file gives its bytes and the name they were sent under', async () => {
  const form = await sent(multipart, `${part('name="f"; filename="a.jpg"', 'bytes')}--between--\r\n`)
  if (typeof form === 'string') return expect.unreachable(form)
  expect(form.file('f')?.name).toBe('a.jpg')
  expect(new TextDecoder().decode(form.file('f')?.bytes)).toBe('bytes')
})

test('a character that no store can keep is left out of texts and names', async () => {
  expect(await sent(urlencoded, 'a=x%00y')).toMatchObject({ fields: { a: ['xy'] } })
  const form = await sent(multipart, `${part('name="f"; filename="a%00\0.jpg"', 'bytes')}--between--\r\n`)
  if (typeof form === 'string') return expect.unreachable(form)
  expect(form.file('f')?.name).not.toContain('\0')
})

test.each([
  ['one name', urlencoded, 'a&'.repeat(131_000)],
  ['names', urlencoded, Array.from({ length: 30_000 }, (_, at) => `${at}=`).join('&')],
  ['parts', multipart, `${part('name="a"').repeat(4_000)}--between--\r\n`],
  ['files', multipart, `${part('name="a"; filename="x"').repeat(3_000)}--between--\r\n`],
])('a form of very many %s is turned away before it costs time', async (_what, type, body) => {
  const started = performance.now()
  expect(await sent(type, body)).toBe('unreadable')
  expect(performance.now() - started).toBeLessThan(1_000)
})

test('a multipart form that does not say what stands between its parts cannot be read', async () => {
  expect(await sent('multipart/form-data', part('name="a"', '1'))).toBe('unreadable')
})

test('a boundary written inside another word of the header is not taken for the boundary', async () => {
  const type = 'multipart/form-data; x="; boundary=elsewhere"; boundary=between'
  expect(await sent(type, `${part('name="a"').repeat(4_000)}--between--\r\n`)).toBe('unreadable')
})

test('a form beyond its limit is too large, whatever it claims', async () => {
  expect(await sent(urlencoded, `a=${'x'.repeat(100)}`, 50)).toBe('too-large')
})

test('what is no form is of the wrong type', async () => {
  expect(await sent('text/plain', 'a=1')).toBe('wrong-type')
})

/** A sender who has sent so many bytes and does not go on until told. */
const slowSender = (bytes: number) => {
  let finish = (): void => undefined
  const body = new ReadableStream({
    start: stream => {
      stream.enqueue(new TextEncoder().encode(`a=${'x'.repeat(bytes - 2)}`))
      finish = () => stream.close()
    },
  })
  const headers = { 'content-type': urlencoded }
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers, duplex: 'half' }
  return { request: new Request('http://localhost/', init), finish: () => finish() }
}

test('a crowd of slow senders fills no more memory than there is room for, and short answers still come in', async () => {
  const room = roomOf(1_000_000)
  const slow = slowSender(900_000)
  const [held, short] = [readForm(slow.request, 2_000_000, room), 'a=1']
  await new Promise(resolve => setTimeout(resolve, 10))
  const large = slowSender(900_000)
  expect(await readForm(large.request, 2_000_000, room)).toBe('too-busy')
  const answer = new Request('http://localhost/', {
    ...{ method: 'POST', body: short, headers: { 'content-type': urlencoded } },
  })
  expect(await readForm(answer, 2_000_000, room)).toMatchObject({ fields: { a: ['1'] } })
  slow.finish()
  expect(await held).toMatchObject({ fields: { a: ['x'.repeat(899_998)] } })
  const next = slowSender(900_000)
  next.finish()
  expect(await readForm(next.request, 2_000_000, room)).toMatchObject({ fields: {} })
})
