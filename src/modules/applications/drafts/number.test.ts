import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { onBothStores } from '../../../../tests/database.ts'
import { ids, openSite, type Site } from '../citizen/site-for-tests.ts'
import { writeDraft } from '../citizen/story-for-tests.ts'
import { sendDraft } from './send-draft.ts'

onBothStores((_store, database) => {
  let site: Site
  beforeAll(async () => {
    site = await openSite(database())
  })

  const sendAs = async (person: string, ...drawn: readonly string[]) => {
    const sending = await writeDraft(site.app, person, 'lapor-diri')
    let at = -1
    const draw = () => drawn[Math.min(++at, drawn.length - 1)] ?? ''
    return { id: sending.draft.id, outcome: sendDraft(site.app, sending, sending.draft.mission, draw) }
  }
  const numberOf = async (id: string) => {
    const found = await sql<{ number: string }>`
      select number from applications.files where id = ${id}`.execute(site.app.db)
    return found.rows[0]?.number
  }

  test('a number that another request has is drawn anew; she notices nothing', async () => {
    await (await sendAs(ids.sari, '7K3M-9QXA')).outcome
    const { id, outcome } = await sendAs(ids.hasan, '7K3M-9QXA', '8K3M-9QXA')
    expect(await outcome).toEqual({ sent: true })
    expect(await numberOf(id)).toBe('8K3M-9QXA')
    const names = (await site.app.journal.read(`application-${id}`)).map(({ name }) => name)
    expect(names).toEqual(['ApplicationSubmitted'])
  })

  test('where none is ever free it ends, and nothing is half sent', async () => {
    const { id, outcome } = await sendAs(ids.hasan, '7K3M-9QXA')
    await expect(outcome).rejects.toThrow('files_number_key')
    expect(await site.app.journal.read(`application-${id}`)).toEqual([])
  })
})
