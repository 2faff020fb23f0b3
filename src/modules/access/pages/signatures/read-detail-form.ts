import { type Day, fill, type Phrase } from '../../../../kernel/index.ts'
import { type App, dayIn, type Form, fieldProblems, lineOf } from '../../../../web/index.ts'
import type { PrintedDetails } from '../../signers/printed-details.ts'

export const longest = { position: 160, nip: 40 } as const

export type DetailProblems = Readonly<
  Partial<Record<'position' | 'positionEn' | 'nip' | 'from' | 'to', Phrase>>
>

type Read =
  | { readonly value: { readonly details: PrintedDetails; readonly from: Day; readonly to: Day | null } }
  | { readonly problems: DetailProblems }

const undrawable = {
  id: 'Tanda ini tidak dapat dicetak di surat: {signs}.',
  en: 'These signs cannot be printed on a letter: {signs}.',
} as const

/** What is to be printed and from which day; signs that no font of ours draws are found here, not at the next letter. */
export const readDetailForm = (form: Form, letters: Pick<App['letters'], 'uncovered'>): Read => {
  const [position, positionEn, nip] = [
    lineOf(form, 'position'),
    lineOf(form, 'positionEn'),
    lineOf(form, 'nip'),
  ]
  const wrongText = (text: string, limit: number): Phrase | null => {
    if (text.length > limit) return fieldProblems['too-long']
    const signs = letters.uncovered([text])
    return signs.length === 0 ? null : fill(undrawable, { signs: signs.join(' ') })
  }
  const [first, last] = [dayIn(form, 'from'), dayIn(form, 'to')]
  const from = 'day' in first ? first.day : null
  const wrong: Record<keyof DetailProblems, Phrase | null> = {
    position: position === '' ? fieldProblems.empty : wrongText(position, longest.position),
    positionEn: wrongText(positionEn, longest.position),
    nip: wrongText(nip, longest.nip),
    from: from !== null ? null : 'problem' in first ? first.problem : fieldProblems.empty,
    to: 'problem' in last ? last.problem : null,
  }
  const problems = Object.fromEntries(Object.entries(wrong).filter(([, problem]) => problem !== null))
  if (from === null || 'problem' in last || Object.keys(problems).length > 0) return { problems }
  const details = { position, positionEn: positionEn || null, nip: nip || null }
  return { value: { details, from, to: last.day } }
}
