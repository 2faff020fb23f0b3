import type { Phrase, Words } from '../../../kernel/index.ts'
import type { Definition } from '../../catalogue/index.ts'
import type { Sent } from '../application.ts'

const visitActs = ['attendance', 'biometrics', 'interview'] as const
type VisitAct = (typeof visitActs)[number]

const words: Words<Exclude<VisitAct, 'attendance'>> = {
  biometrics: { id: 'foto dan sidik jari', en: 'photo and fingerprints' },
  interview: { id: 'wawancara', en: 'interview' },
}

const joined = (phrases: readonly Phrase[]): Phrase => ({
  id: phrases.map(({ id }) => id).join(', '),
  en: phrases.map(({ en }) => en).join(', '),
})

/** What is left of a visit that has begun, in words; null before she has come, and once all is done. */
export const visitLeft = (
  { case: { steps }, done }: Pick<Sent, 'case' | 'done'>,
  { steps: { table } }: Definition,
): Phrase | null => {
  const isVisit = (act: string): act is VisitAct => visitActs.some(each => each === act)
  const visit = table.filter(({ id, act }) => isVisit(act) && steps.includes(id))
  if (!visit.some(({ id }) => done.includes(id))) return null
  const left = visit.flatMap(({ id, act }) =>
    done.includes(id) || !isVisit(act) || act === 'attendance' ? [] : [words[act]],
  )
  return left.length === 0 ? null : joined(left)
}
