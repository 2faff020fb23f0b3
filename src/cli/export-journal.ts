import { atOneMoment, chainOf, exportFacts, journalHead, type Unreadable } from '../journal/index.ts'
import { fill, type Phrase, say } from '../kernel/index.ts'
import type { Db } from '../platform/database/index.ts'
import type { CommandIo } from './command.ts'
import { operatorLocale } from './operator-locale.ts'

const words = {
  leftOut: {
    id: 'Posisi {position} ({mission}) tidak dapat dikeluarkan: {fault} di luar jangkauan.',
    en: 'Position {position} ({mission}) cannot be exported: its {fault} is out of range.',
  },
  noHead: {
    id: 'Akhir rantai {mission} tidak dapat dikeluarkan: posisi {position} atau jumlah {count} di luar jangkauan.',
    en: 'The end of the chain {mission} cannot be told: its position {position} or count {count} is out of range.',
  },
} as const satisfies Record<string, Phrase>

const faults: Readonly<Record<Unreadable['fault'], Phrase>> = {
  position: { id: 'posisinya', en: 'position' },
  version: { id: 'versinya', en: 'version' },
  time: { id: 'waktunya', en: 'time' },
  body: { id: 'isinya', en: 'body' },
}

/** One line a fact; 1 where a row had to be left out, which is said. */
export const exportJournal = async (db: Db, { out, hasReader, err, env }: CommandIo): Promise<number> => {
  const locale = operatorLocale(env)
  let leftOut = 0
  const onUnreadable = ({ position, mission, fault }: Unreadable) => {
    leftOut++
    const values = { position, mission: chainOf(mission), fault: say(faults[fault], locale) }
    err(say(fill(words.leftOut, values), locale))
  }
  await atOneMoment(db, async tx => {
    for await (const each of exportFacts(tx, { onUnreadable })) {
      if (!(await hasReader())) return
      out(JSON.stringify(each))
    }
  })
  return leftOut === 0 ? 0 : 1
}

/** Where every chain ends; 1 where an end cannot be told, which is said. */
export const tellHead = async (db: Db, { out, err, env }: CommandIo): Promise<number> => {
  const { chains, unreadable } = await journalHead(db)
  out(JSON.stringify({ chains }))
  for (const { mission, position, count } of unreadable)
    err(say(fill(words.noHead, { mission, position, count }), operatorLocale(env)))
  return unreadable.length === 0 ? 0 : 1
}
