import { expect, test } from 'vitest'
import { gatherRows } from './rows.ts'

const count = (before: Readonly<Record<string, unknown>>) => ({ done: Number(before.done) + 1 })

test('a row made in the same transaction is changed without being read', () => {
  const rows = gatherRows()
  rows.put('a', { name: 'Sari', done: 0 })
  rows.fold('a', count)
  rows.fold('a', count)
  expect(rows.unseen()).toEqual([])
  expect(rows.changes()).toEqual([{ key: ['a'], kind: 'put', columns: { name: 'Sari', done: 2 } }])
})

test('a row that stands has to be seen before it is changed', () => {
  const blind = gatherRows()
  blind.fold('a', count)
  expect(blind.unseen()).toEqual([['a']])

  const seeing = gatherRows(new Map([['["a"]', { name: 'Sari', done: 3 }]]))
  seeing.fold('a', count)
  seeing.patch('a', { name: 'Budi' })
  seeing.fold('a', ({ done, name }) => ({ done: Number(done) + 1, note: name }))
  expect(seeing.unseen()).toEqual([])
  expect(seeing.changes()).toEqual([
    { key: ['a'], kind: 'patch', columns: { done: 5, name: 'Budi', note: 'Budi' } },
  ])
})

test('nothing is changed in a row that is not there, or no longer', () => {
  const rows = gatherRows(new Map([['["gone"]', null]]))
  rows.fold('gone', count)
  rows.drop('a')
  rows.fold('a', count)
  expect([rows.unseen(), rows.changes()]).toEqual([[], [{ key: ['a'], kind: 'drop' }]])
})
