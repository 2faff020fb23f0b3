import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { answerTo } from './answer-to.ts'

const noFault = (fault: Error): void => {
  throw fault
}

test('a long answer waits for a slow reader instead of piling up', async () => {
  let read = ''
  const slow = new Writable({
    highWaterMark: 1000,
    write: (chunk, _encoding, done) => {
      read += String(chunk)
      setImmediate(done)
    },
  })
  const { out, hasReader } = answerTo(slow, noFault)
  let most = 0
  for (let line = 0; line < 500; line++) {
    expect(await hasReader()).toBe(true)
    out('x'.repeat(99))
    most = Math.max(most, slow.writableLength)
  }
  expect(most).toBeLessThanOrEqual(1100)
  slow.end()
  await new Promise(done => slow.on('finish', done))
  expect(read).toHaveLength(500 * 100)
})

const broken = (code: string) =>
  new Writable({
    highWaterMark: 10,
    write: (_chunk, _encoding, done) => void setImmediate(done, Object.assign(new Error(code), { code })),
  })

test('a reader that goes away ends the waiting, and what follows is not written', async () => {
  const { out, hasReader } = answerTo(broken('EPIPE'), noFault)
  out('a line that is longer than the room there is')
  expect(await hasReader()).toBe(false)
  out('nobody reads this')
  expect(await hasReader()).toBe(false)
})

test('an answer that cannot be written for another reason is told', async () => {
  const told: string[] = []
  const { out, hasReader } = answerTo(broken('ENOSPC'), ({ message }) => told.push(message))
  out('a line that is longer than the room there is')
  expect(await hasReader()).toBe(false)
  expect(told).toEqual(['ENOSPC'])
})
