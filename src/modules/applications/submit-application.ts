import { type Decision, type Fact, fact, refuse, type Words } from '../../kernel/index.ts'
import { isGiven, type Requirement } from '../catalogue/index.ts'
import type { Application } from './application.ts'
import type { ApplicationFact, Case } from './facts.ts'

export type Submission = {
  readonly number: string
  readonly service: string
  readonly definition: number
  readonly person: string
  readonly mission: string
  readonly case: Case
  /** Requirements of the definition that this case must bring. */
  readonly required: readonly Pick<Requirement, 'id' | 'parts' | 'atLeast'>[]
  /** Fields whose answers must be changed first. */
  readonly problems: readonly string[]
  readonly isServiceOffered: boolean
  /** The services that must have been asked for before this one, and still are not. */
  readonly missingBefore: readonly string[]
}

export type SubmitRefused =
  | 'already-sent'
  | 'answers-have-problems'
  | 'document-missing'
  | 'service-not-offered'
  | 'earlier-service-missing'

type Submitted = Extract<ApplicationFact, { name: 'ApplicationSubmitted' }>

/** A citizen sends her request: whole, to a mission that serves her, once. */
export const submitApplication = (
  application: Application,
  { required, problems, isServiceOffered, missingBefore, case: sent, ...request }: Submission,
): Decision<Fact<'ApplicationSubmitted', Submitted['body']>, SubmitRefused> => {
  if (application.status !== 'none') return refuse('already-sent')
  if (!isServiceOffered) return refuse('service-not-offered')
  if (missingBefore.length > 0) return refuse('earlier-service-missing')
  if (problems.length > 0) return refuse('answers-have-problems')
  if (!required.every(each => isGiven(each, sent.documents))) return refuse('document-missing')
  return [fact('ApplicationSubmitted', { ...request, ...sent })]
}

export const submitRefusals: Words<SubmitRefused> = {
  'already-sent': { id: 'Permohonan ini sudah dikirim.', en: 'This request has already been sent.' },
  'answers-have-problems': {
    id: 'Ada jawaban yang perlu diperbaiki sebelum dikirim.',
    en: 'Some answers need to be changed before it can be sent.',
  },
  'document-missing': {
    id: 'Ada dokumen yang belum dilampirkan.',
    en: 'A document is still missing.',
  },
  'service-not-offered': {
    id: 'Perwakilan ini tidak memberikan layanan itu.',
    en: 'This office does not give that service.',
  },
  'earlier-service-missing': {
    id: 'Kirim lapor diri lebih dulu; Anda tidak perlu menunggu hasilnya.',
    en: 'Report your residence first; you need not wait for the outcome.',
  },
}
