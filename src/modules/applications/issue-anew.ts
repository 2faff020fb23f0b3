import { type Decision, type Fact, fact, refuse, type Words } from '../../kernel/index.ts'
import type { Definition } from '../catalogue/index.ts'
import type { Application } from './application.ts'
import type { Decider } from './decide-application.ts'
import type { Capacity } from './facts.ts'

export type IssueRefused =
  | 'no-such-application'
  | 'not-granted'
  | 'nothing-issued'
  | 'letter-stands'
  | 'answers-erased'
  | 'not-a-signer'
  | 'own-application'

type IssuedAnew = { capacity: Capacity; document: string; replaces: string }

/**
 * A signer issues another letter for a request that stays granted, where the last one was cancelled or revoked
 * (`hasEnded`): with a number of its own, as at the grant. The old one stays as it is in the register. `isErased`: the
 * answers that it would say are kept no longer.
 */
export const issueAnew = (
  application: Application,
  definition: Definition,
  { capacity, citizenAccount }: Decider,
  {
    document,
    hasEnded,
    isErased,
  }: { readonly document: string; readonly hasEnded: boolean; readonly isErased: boolean },
): Decision<Fact<'LetterIssuedAnew', IssuedAnew>, IssueRefused> => {
  if (application.status === 'none') return refuse('no-such-application')
  if (application.status !== 'granted') return refuse('not-granted')
  const { document: replaces, person } = application
  if (replaces === null || definition.issues === undefined) return refuse('nothing-issued')
  if (!hasEnded) return refuse('letter-stands')
  if (isErased) return refuse('answers-erased')
  if (!definition.decision.signers.some(role => role === capacity.role)) return refuse('not-a-signer')
  if (citizenAccount === person) return refuse('own-application')
  return [fact('LetterIssuedAnew', { capacity, document, replaces })]
}

export const issueRefusals: Words<IssueRefused> = {
  'no-such-application': { id: 'Permohonan ini tidak ada.', en: 'There is no such application.' },
  'not-granted': {
    id: 'Surat baru hanya diterbitkan selama permohonan dikabulkan dan hasilnya belum diserahkan.',
    en: 'A new letter is issued only while the request is granted and its result is not handed over.',
  },
  'nothing-issued': {
    id: 'Untuk permohonan ini tidak ada surat yang pernah diterbitkan.',
    en: 'No letter has been issued for this request.',
  },
  'letter-stands': {
    id: 'Surat permohonan ini masih berlaku. Batalkan atau cabut dulu di register, bila memang keliru.',
    en: 'The letter of this request stands. Cancel or revoke it in the register first, if it is wrong.',
  },
  'answers-erased': {
    id: 'Jawaban permohonan ini sudah dihapus, jadi suratnya tidak dapat dibuat lagi.',
    en: 'The answers of this request have been erased, so its letter cannot be made again.',
  },
  'not-a-signer': {
    id: 'Anda tidak berwenang menandatangani layanan ini.',
    en: 'You may not sign for this service.',
  },
  'own-application': {
    id: 'Anda tidak boleh menerbitkan surat untuk permohonan Anda sendiri.',
    en: 'You may not issue a letter for your own application.',
  },
}
