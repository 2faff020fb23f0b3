import { expect, test } from 'vitest'
import { createLog } from '../platform/log.ts'
import { noteRefusal } from './note-refusal.ts'
import type { SignedIn, Who } from './who.ts'

const budi = { party: 'mission', id: 'account-of-budi', name: 'Budi Santoso' } as SignedIn
const route = '/desk/applications/:id'

const said = (status: number, who: Who) => {
  const lines: string[] = []
  noteRefusal(createLog({ to: { write: line => void lines.push(line) } }), {
    route,
    method: 'GET',
    status,
    who,
  })
  return lines.map(line => JSON.parse(line))
}

test.each([401, 403, 429])(
  'a request refused with %i is on the log, by route and account, without a name',
  status => {
    const lines = said(status, budi)
    expect(lines).toMatchObject([{ level: 'warn', route, status, account: 'account-of-budi' }])
    expect(JSON.stringify(lines)).not.toContain('Santoso')
  },
)

test('an officer who asks for a file that is not theirs leaves a line', () => {
  expect(said(404, budi)).toMatchObject([{ level: 'info', status: 404, account: 'account-of-budi' }])
})

test('strangers’ wrong addresses and what was answered leave none', () => {
  expect(said(404, { party: 'nobody' })).toEqual([])
  expect(said(200, budi)).toEqual([])
})
