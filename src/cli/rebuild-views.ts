import { allViews } from '../all-views.ts'
import { rebuildView, UnreadableFact } from '../journal/index.ts'
import { fill, type Phrase, say } from '../kernel/index.ts'
import { type Db, isDeadlock, isLockTimeout } from '../platform/database/index.ts'
import { refuseStart } from '../platform/refused-start.ts'
import type { CommandIo } from './command.ts'
import { operatorLocale } from './operator-locale.ts'

const words = {
  unknown: {
    id: 'Tidak ada tampilan bernama {name}. Yang ada: {known}.',
    en: 'There is no view {name}. There are: {known}.',
  },
  busy: {
    id: 'Tampilan {name} tetap seperti semula: basis data terlalu sibuk menulis. Jalankan sekali lagi.',
    en: 'The view {name} stays as it was: others write to the store without a pause. Run the command once more.',
  },
  unreadable: {
    id: 'Tampilan {name} tetap seperti semula: fakta di posisi {position} tidak dapat dibaca. Lihat: dermaga journal verify',
    en: 'The view {name} stays as it was: the fact at position {position} cannot be read. See: dermaga journal verify',
  },
  started: { id: '{name} …', en: '{name} …' },
  read: { id: '{name}: {read} fakta dibaca', en: '{name}: {read} facts read' },
} as const satisfies Record<string, Phrase>

type Rebuilt = { readonly view: string; readonly facts: number }

/** Between two sentences of how far it is, in milliseconds. */
const between = 1000

/** Empties the named views, or all, and fills them from the facts, one after the other. */
export const rebuildViews = async (
  db: Db,
  names: readonly string[],
  { out, err, env }: CommandIo,
  asJson: boolean,
): Promise<number> => {
  const locale = operatorLocale(env)
  const tell = (phrase: Phrase, values: Record<string, string | number>) =>
    err(say(fill(phrase, values), locale))
  const views = allViews(db)
  const unknown = names.filter(name => !views.some(view => view.name === name))
  const known = views.map(({ name }) => name).join(', ')
  for (const name of unknown) tell(words.unknown, { name, known })
  if (unknown.length > 0) return 2

  const rebuilt: Rebuilt[] = []
  for (const view of views) {
    const { name } = view
    if (names.length > 0 && !names.includes(name)) continue
    tell(words.started, { name })
    let told = performance.now()
    const facts = await rebuildView({ db }, view, read => {
      if (performance.now() - told < between) return
      told = performance.now()
      tell(words.read, { name, read })
    }).catch(fault => {
      if (fault instanceof UnreadableFact) return fault
      throw isLockTimeout(fault) || isDeadlock(fault)
        ? refuseStart(fill(words.busy, { name }), 3, fault)
        : fault
    })
    if (facts instanceof UnreadableFact) {
      tell(words.unreadable, { name, position: facts.row.position })
      return 1
    }
    rebuilt.push({ view: name, facts })
    if (!asJson) out(`${name}\t${facts}`)
  }
  if (asJson) out(JSON.stringify(rebuilt))
  return 0
}
