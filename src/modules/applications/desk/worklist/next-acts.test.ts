import { expect, test } from 'vitest'
import { onBothStores } from '../../../../../tests/database.ts'
import { mission as missionOf, send, service } from '../../citizen/story-for-tests.ts'
import { nextActs } from '../../next-steps.ts'
import { ids, openDesk } from '../site-for-tests.ts'

const passport = service('passport-replacement')

onBothStores((_store, database) => {
  test('Ratna finds what waits for her decision, and each file says what comes next', async () => {
    const desk = await openDesk(database())
    const report = await send(desk.app, ids.sari, 'lapor-diri')
    const at = missionOf(desk.app, passport)
    const filed = async () => {
      const id = await send(desk.app, ids.sari, passport.code)
      await at.complete(id)
      return id
    }
    const fresh = await send(desk.app, ids.sari, passport.code)
    const unpaid = await filed()
    await at.visit(unpaid)
    const paid = await filed()
    await at.pay(paid, 'KL-001')
    const [toSend, away, ready, granted] = [await filed(), await filed(), await filed(), await filed()]
    for (const [index, id] of [toSend, away, ready, granted].entries()) {
      await at.pay(id, `KL-01${index}`)
      await at.visit(id)
      if (id !== toSend) await at.toImigrasi(id)
      if (id === ready || id === granted) await at.imigrasiAnswers(id)
    }
    await at.grant(granted, null)

    const listed = async (who: 'ratna' | 'budi', query: string) => {
      const { html } = await desk.get(who, `/desk?${query}`, { language: 'en' })
      const rows = [...html.matchAll(/href="\/desk\/applications\/([0-9a-f-]{36})[?"][\s\S]*?<\/tr>/g)]
      return new Map(rows.map(([row, id]) => [id ?? '', row.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')]))
    }
    const all = await listed('budi', '')
    expect(all.get(fresh)).toContain('Declare complete')
    expect(all.get(unpaid)).toContain('Record the payment')
    expect(all.get(paid)).toContain('Record attendance')
    expect(all.get(toSend)).toContain('Send to Immigration')
    expect(all.get(away)).toContain("Record Immigration's answer".replace("'", '&#39;'))
    expect(all.get(ready)).toContain('Ready to decide')
    expect(all.get(granted)).toContain('Hand over the passport')

    const expected = {
      ...{ 'declare-complete': [report, fresh], payment: [unpaid], attendance: [paid], biometrics: [] },
      ...{
        interview: [],
        'send-out': [toSend],
        'answer-in': [away],
        decide: [ready],
        'hand-over': [granted],
      },
    }
    for (const act of nextActs) {
      const found = await listed('ratna', `next=${act}&for=oversee`)
      expect([act, [...found.keys()].toSorted()]).toEqual([act, [...expected[act]].toSorted()])
    }

    // Hers to decide: nobody asks her what for. Budi has nothing to decide there but a report of residence.
    expect([...(await listed('ratna', 'next=decide')).keys()]).toEqual([ready])
    expect((await desk.looks()).at(-1)).toMatchObject({
      actor: ids.ratna,
      body: { purpose: 'decide-request' },
    })
    expect([...(await listed('budi', 'next=decide&service=passport-replacement')).keys()]).toEqual([])
    const head = await desk.get('ratna', '/desk', { language: 'en' })
    expect(head.html).toMatch(/next=decide">1</)
  })
})
