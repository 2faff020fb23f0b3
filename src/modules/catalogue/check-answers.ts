import type { Phrase } from '../../kernel/index.ts'
import { caseOf } from './case-of.ts'
import { isMet } from './expressions/evaluate.ts'
import { nikLooksUsual } from './expressions/nik-fits.ts'
import type { Definition } from './language/definition.ts'
import type { Field } from './language/field.ts'
import type { Answer, Situation } from './situation.ts'
import { workedOnce } from './worked-once.ts'

export type Checked = {
  /** By field: what must be changed before she can submit. */
  readonly problems: Readonly<Record<string, Phrase>>
  /** By field: what she is asked to look at again. */
  readonly warnings: Readonly<Record<string, Phrase>>
}

const unanswered: Phrase = { id: 'Pertanyaan ini belum dijawab.', en: 'This question is not answered yet.' }

/** NIK are given once and never change, not even when data are corrected; so an odd one is asked about, never refused. */
const oddNik: Phrase = {
  id: 'NIK biasanya 16 angka dan memuat tanggal lahir. Periksa lagi. Kalau sudah benar, lanjutkan saja.',
  en: 'A NIK usually has 16 digits and holds the birth date. Please look again. If it is right, just go on.',
}

const check = (definition: Definition, situation: Situation): Checked => {
  const { pages, answers, bindings } = caseOf(definition, situation)
  const problems: Record<string, Phrase> = {}
  const warnings: Record<string, Phrase> = {}
  for (const field of pages.flatMap(page => page.fields)) {
    const answer = answers[field.id]
    if (!field.optional && (answer === undefined || answer === null || answer === ''))
      problems[field.id] = unanswered
    if (isOddNik(field, answer)) warnings[field.id] = oddNik
    for (const { kind, when, message } of field.checks) {
      const found = kind === 'refuse' ? problems : warnings
      if (found[field.id] === undefined && isMet(definition, when, bindings)) found[field.id] = message
    }
  }
  return { problems, warnings }
}

/** Everything asked, against every rule; hidden answers are not judged. */
export const checkAnswers = workedOnce(check)

const isOddNik = (field: Field, answer: Answer | undefined): boolean =>
  field.type === 'nik' && typeof answer === 'string' && answer !== '' && !nikLooksUsual(answer)
