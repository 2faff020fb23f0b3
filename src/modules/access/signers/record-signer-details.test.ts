import { expect, test } from 'vitest'
import { onBothStores } from '../../../../tests/database.ts'
import { openSite } from '../../../../tests/site.ts'
import { recall } from '../../../journal/index.ts'
import { readDetails } from './printed-details.ts'
import { recordSignerDetails } from './record-signer-details.ts'
import { signerBook, signersStream } from './signer-book.ts'

const mission = 'kbri-kuala-lumpur'
const ratna = '01936f00-0000-7000-8000-000000000012'
const consul = { position: 'Konsul', positionEn: 'Consul', nip: null }

onBothStores((_store, database) => {
  const open = async (account: string) => {
    const { app } = await openSite(database(), {
      people: {},
      modules: [],
      starts: '2026-11-24T02:00:00.000Z',
    })
    const record = (details: typeof consul) =>
      recordSignerDetails(app, ratna, {
        ...{ mission, account, from: '2026-11-24', to: null, isSignerHere: true },
        details,
      })
    const recorded = async (): Promise<readonly string[]> =>
      (await recall(app.journal, signersStream(mission).id, signerBook)).state
        .filter(each => each.account === account)
        .map(({ id }) => id)
    return { app, record, recorded }
  }

  // As many as the store has connections, and more: none may wait for a second one while it holds its own.
  test('posts at the same moment record a signer’s details once', async () => {
    const { app, record, recorded } = await open('01936f00-0000-7000-8000-0000000000a1')
    expect(await Promise.all(Array.from({ length: 24 }, () => record(consul)))).toEqual(Array(24).fill(null))
    const ids = await recorded()
    expect(ids).toHaveLength(1)
    expect([...(await readDetails(app.db, ids)).values()]).toEqual([consul])
  })
})
