import type { Phrase } from '../../../../kernel/index.ts'
import { isOutsideCode, looksPersonal, outsideCodeRule, personalRule } from '../../outside-code.ts'
import { bareNumber, nameWords } from '../../search-terms.ts'
import type { OnDesk } from './desk-act.ts'

const namesApplicant: Phrase = {
  id: 'Ini memuat nama, NIK, atau nomor paspor dari permohonan ini. Catatan ini tidak dapat dihapus: tulis hanya nomor dari kuitansi atau dari instansi itu.',
  en: 'This contains a name, NIK or passport number of this request. The entry can never be erased: write only the number on the receipt or of the agency.',
}

/** What she answered in fields of these types; nothing where the record was erased. */
const answersOf = ({ definition, records, request }: OnDesk, types: readonly string[]): readonly string[] => {
  const sent = records.find(request.case.answers, 'answers')
  return definition.form
    .flatMap(page => page.fields)
    .filter(({ type }) => types.includes(type))
    .map(({ id }) => sent?.answers[id])
    .filter(answer => typeof answer === 'string')
}

/** What nobody has by chance: shorter ones stand in many a number. */
const shortestNumber = 5
const shortestWord = 3
/** Of a whole name, its words joined. One word alone may be a month or an office: Mei, Agus. */
const shortestName = 6

const isHers = (code: string, at: OnDesk): boolean => {
  const bare = bareNumber(code)
  const numbers = answersOf(at, ['passportNumber', 'nik']).map(bareNumber)
  if (numbers.some(number => number.length >= shortestNumber && bare.includes(number))) return true
  const words = new Set(code.toLowerCase().split(/[^a-z]+/))
  return answersOf(at, ['name'])
    .map(nameWords)
    .some(
      name =>
        name.filter(word => word.length >= shortestWord && words.has(word)).length > 1 ||
        (name.join('').length >= shortestName && bare.includes(name.join(''))),
    )
}

/** What is wrong with a number that is to stand in a fact of this request; null where nothing is. */
export const codeProblem = (code: string, at: OnDesk): Phrase | null => {
  if (looksPersonal(code)) return personalRule
  if (!isOutsideCode(code)) return outsideCodeRule
  return isHers(code, at) ? namesApplicant : null
}
