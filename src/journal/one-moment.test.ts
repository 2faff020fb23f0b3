import { expect, test } from 'vitest'
import { onBothStores } from '../../tests/database.ts'
import { type Fact, fact } from '../kernel/index.ts'
import { atOneMoment, createJournal, exportFacts, journalHead, verifyJournal } from './index.ts'

type DrawFact = Fact<'TicketDrawn', { number: number }>

onBothStores(
  (_store, database) => {
    const journal = () => createJournal(database().db, [], () => new Date())
    const missions = ['kbri-kuala-lumpur', 'kjri-jeddah', null]

    /** Draws tickets at every mission until it is told to stop. */
    const draw = async (isOver: () => boolean): Promise<void> => {
      const one = async (mission: string | null): Promise<void> => {
        for (let number = 1; !isOver(); number++) {
          await journal().write('budi', ({ append }) =>
            append<DrawFact>({ id: `tickets-${mission}`, mission }, [fact('TicketDrawn', { number })], 'any'),
          )
        }
      }
      await Promise.all(missions.map(one))
    }

    test('a journal that people write to while it is verified is as whole as it is', async () => {
      let isOver = false
      const drawing = draw(() => isOver)
      const breaches = []
      for (let turn = 0; turn < 40; turn++) breaches.push(...(await verifyJournal(database().db)).breaches)
      isOver = true
      await drawing
      expect(breaches).toEqual([])
    })

    test('an export of one moment ends where the heads of that moment say', async () => {
      let isOver = false
      const drawing = draw(() => isOver)
      for (let turn = 0; turn < 10; turn++) {
        await atOneMoment(database().db, async tx => {
          const ends = new Map<string, number>()
          for await (const { mission, position } of exportFacts(tx, { pageSize: 3 }))
            ends.set(mission ?? 'ministry', position)
          const { chains } = await journalHead(tx)
          expect(new Map(chains.map(chain => [chain.mission, chain.position]))).toEqual(ends)
        })
      }
      isOver = true
      await drawing
    })
  },
  { modules: ['journal'], max: 6 },
)
