import type { Who } from '../../../web/index.ts'
import { prefillsFor } from '../../catalogue/index.ts'
import type { Provenance } from '../records.ts'
import type { OwnDraft } from './own-draft.ts'

const longest = 150

/** What a provider calls her, where it reads like a name: no address, no login name, no number, nothing overlong. */
export const readableName = (text: string): string | null => {
  const isWritten = /^[\p{L}\p{M} .,'’-]+$/u.test(text) && /\p{L}/u.test(text)
  const isLogin = !text.includes(' ') && /[.,]/.test(text)
  return isWritten && !isLogin && [...text].length <= longest ? text : null
}

/** The question for her own name, not answered yet, in which the name of her account is offered; by field. */
export const offeredName = (
  { definition, situation }: Pick<OwnDraft, 'definition' | 'situation'>,
  who: Who,
): Readonly<Record<string, string>> => {
  const name = who.party === 'nobody' ? null : readableName(who.name)
  if (name === null) return {}
  const asked = prefillsFor(definition, situation).filter(
    ({ id, prefill }) => prefill === 'person.fullName' && situation.answers[id] == null,
  )
  return Object.fromEntries(asked.map(({ id }) => [id, name]))
}

/** Text of a sign-in is no identity: it counts as an answer only once she has sent it, and then says where it is from. */
export const fromSignIn = (
  names: Readonly<Record<string, string>>,
  now: Date,
): Readonly<Record<string, Provenance>> =>
  Object.fromEntries(
    Object.keys(names).map(id => [
      id,
      { source: 'sign-in', reportedAt: now.toISOString(), verifiedAt: null },
    ]),
  )
