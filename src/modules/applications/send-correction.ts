import { type Decision, type Fact, fact, type InstantText, refuse, type Words } from '../../kernel/index.ts'
import { isGiven, type Requirement } from '../catalogue/index.ts'
import type { Application } from './application.ts'
import { notInCase } from './ask-correction.ts'
import type { Case, NotGiven, Resumed } from './facts.ts'

export type Correction = {
  readonly case: Case
  /** Fields and requirements of which the answer, the document, or what she says of it differs from before. */
  readonly changed: readonly string[]
  /** What she says is right as it was sent. */
  readonly confirmed: readonly string[]
  /** Fields that come along unasked: what she corrected opened or closed them, or made them about somebody else. */
  readonly opened: readonly string[]
  /** What the case asks for now: whatever else was asked she cannot give, and need not. */
  readonly inCase: readonly string[]
  readonly required: readonly Pick<Requirement, 'id' | 'parts' | 'atLeast'>[]
  readonly problems: readonly string[]
  /** The date told now; null while the file has not been complete yet. */
  readonly due: InstantText | null
}

type Sent = Case & Resumed & { confirmed?: readonly string[] } & NotGiven

export type CorrectRefused =
  | 'no-correction-asked'
  | 'nothing-changed'
  | 'changed-what-was-not-asked'
  | 'answers-have-problems'
  | 'document-missing'

/** What was changed, though it was neither asked for nor needed by what was asked for. */
const notAsked = (application: Application, { changed, opened, required }: Correction): readonly string[] => {
  if (application.status === 'none') return []
  const items = application.asked?.items ?? []
  // A changed answer may call for a question or a document that was not needed before; those may come along.
  const lacked = required.filter(each => !isGiven(each, application.case.documents)).map(({ id }) => id)
  return changed.filter(item => ![...items, ...opened, ...lacked].includes(item))
}

const notGiven = ({ required, case: { documents } }: Correction): readonly string[] =>
  required.filter(each => !isGiven(each, documents)).map(({ id }) => id)

/** Whether there is nothing to send: what was asked, and can be given, is all as it was. */
export const isNothingChanged = (
  items: readonly string[],
  { changed, inCase }: Pick<Correction, 'changed' | 'inCase'>,
): boolean => changed.length === 0 && notInCase(items, inCase).length < items.length

const leftOf = (items: readonly string[], { changed, inCase }: Correction): NotGiven => {
  const unchanged = items.filter(item => inCase.includes(item) && !changed.includes(item))
  const outside = notInCase(items, inCase)
  return {
    ...(unchanged.length === 0 ? {} : { unchanged }),
    ...(outside.length === 0 ? {} : { notInCase: outside }),
  }
}

/** Which fields and requirements a refusal is about, so that it can name them. */
export const concernedBy = (
  refused: CorrectRefused,
  application: Application,
  correction: Correction,
): readonly string[] => {
  switch (refused) {
    case 'no-correction-asked':
      return []
    case 'nothing-changed':
      return application.status === 'none'
        ? []
        : (application.asked?.items ?? []).filter(item => correction.inCase.includes(item))
    case 'changed-what-was-not-asked':
      return notAsked(application, correction)
    case 'answers-have-problems':
      return correction.problems
    case 'document-missing':
      return notGiven(correction)
  }
}

/** The citizen sends what was asked for, and only that. */
export const sendCorrection = (
  application: Application,
  correction: Correction,
): Decision<Fact<'CorrectionSent', Sent>, CorrectRefused> => {
  if (application.status !== 'correction-asked' || application.asked === null)
    return refuse('no-correction-asked')
  const { case: sent, confirmed, problems, due } = correction
  const { items } = application.asked
  if (isNothingChanged(items, correction)) return refuse('nothing-changed')
  if (notAsked(application, correction).length > 0) return refuse('changed-what-was-not-asked')
  if (problems.length > 0) return refuse('answers-have-problems')
  if (notGiven(correction).length > 0) return refuse('document-missing')
  const kept = confirmed.filter(item => items.includes(item))
  return [
    fact('CorrectionSent', {
      ...sent,
      askedAt: application.since,
      due,
      ...(kept.length === 0 ? {} : { confirmed: kept }),
      ...leftOf(items, correction),
    }),
  ]
}

export const correctRefusals: Words<CorrectRefused> = {
  'no-correction-asked': {
    id: 'Tidak ada perbaikan yang diminta untuk permohonan ini.',
    en: 'No correction has been asked for.',
  },
  'nothing-changed': {
    id: 'Belum ada yang diubah. Perbaiki dulu yang diminta petugas.',
    en: 'Nothing has been changed yet. First correct what the officer asked for.',
  },
  'changed-what-was-not-asked': {
    id: 'Hanya yang diminta petugas dapat diubah.',
    en: 'Only what the officer asked for can be changed.',
  },
  'answers-have-problems': {
    id: 'Ada jawaban yang perlu diperbaiki sebelum dikirim.',
    en: 'Some answers need to be changed before it can be sent.',
  },
  'document-missing': { id: 'Ada dokumen yang belum dilampirkan.', en: 'A document is still missing.' },
}
