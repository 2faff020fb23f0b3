import type { Entry } from '../../../../journal/index.ts'
import { type Day, dayAt, fill, isRefusal, type Phrase, type Refusal } from '../../../../kernel/index.ts'
import type { Visit } from '../../../../web/index.ts'
import { bringFor, documentFields } from '../../../catalogue/index.ts'
import {
  type LetterContent,
  type NumberDocument,
  type NumberRefused,
  numberDocument,
  type Signatory,
  undrawableIn,
} from '../../../documents/index.ts'
import type { Standing } from './desk-act.ts'

const undrawable: Phrase = {
  id: 'Surat memuat tanda yang tidak dapat dicetak: {signs}. Mintalah pemohon memperbaikinya seperti di paspor. Nomor surat belum terpakai.',
  en: 'The letter contains signs that cannot be printed: {signs}. Ask the applicant to correct them as in the passport. No number was taken.',
}

/** What a letter is made of: the request, and who signs it when. */
export type Issuing = Pick<Standing, 'id' | 'request' | 'records' | 'definition' | 'mission'> & {
  readonly visit: Pick<Visit, 'app' | 'who'>
}

const today = ({ mission, visit }: Issuing): Day => dayAt(visit.app.now(), mission.timezone)

/** What the letter says of this case, given its number and the day it is issued on. */
const contentOf = (
  { request, records, definition, mission }: Issuing,
  signatory: Signatory,
  number: string,
  day: Day,
): LetterContent | null => {
  const sent = records.find(request.case.answers, 'answers')
  if (sent === null) return null
  const content = documentFields(definition, sent, {
    number,
    issuer: mission.name.id,
    place: mission.city,
    day,
    signatoryName: signatory.name,
    signatoryPosition: signatory.position,
    signatoryNip: signatory.nip ?? '',
  })
  if (content === null) return null
  return { holder: content.holder, fields: content.fields, signatory, bring: bringFor(definition, sent) }
}

/** The holder's passport number and date of birth as they stand in the letter; null where the letter names none. */
const holderOf = (
  { request, records, definition }: Issuing,
  day: Day,
): Pick<NumberDocument, 'holderPassport' | 'holderBirthDate'> => {
  const sent = records.find(request.case.answers, 'answers')
  if (sent === null) return { holderPassport: null }
  const blank = {
    number: '',
    issuer: '',
    place: '',
    day,
    signatoryName: '',
    signatoryPosition: '',
    signatoryNip: '',
  }
  const said = documentFields(definition, sent, blank)
  return { holderPassport: said?.passportNumber ?? null, holderBirthDate: said?.birthDate ?? null }
}

/** The signs in this case's letter that cannot be printed; asked before anything is decided. */
export const undrawableSigns = (at: Issuing, signatory: Signatory): readonly string[] => {
  const content = contentOf(at, signatory, '0', today(at))
  return content === null ? [] : undrawableIn(at.visit.app.letters, content)
}

export const undrawableWords = (signs: readonly string[]): Phrase =>
  fill(undrawable, { signs: signs.join(' ') })

/** Numbers the service's document in the transaction that signs it; the letter is set by a job. */
export const issueDocument = async (
  entry: Entry,
  at: Issuing,
  signatory: Signatory,
  id: string,
): Promise<Refusal<NumberRefused> | undefined> => {
  const { definition, mission, visit } = at
  const { issues } = definition
  if (issues === undefined) return undefined
  // Asked once: at midnight the register and the paper would else bear two days.
  const issuedOn = today(at)
  const numbered = await numberDocument(
    entry,
    {
      id,
      kind: issues.kind,
      name: issues.name,
      register: issues.register,
      template: issues.template,
      mission: mission.code,
      person: at.request.person,
      issuedOn,
      ...holderOf(at, issuedOn),
      content: number => {
        const content = contentOf(at, signatory, number, issuedOn)
        if (content === null)
          throw new Error(`The answers of application ${at.id} are erased: no letter can be made`)
        return content
      },
    },
    visit.app,
  )
  return isRefusal(numbered) ? numbered : undefined
}
