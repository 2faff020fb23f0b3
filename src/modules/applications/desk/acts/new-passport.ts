import type { Entry } from '../../../../journal/index.ts'
import { prefillsFor } from '../../../catalogue/index.ts'
import { forgetDetails, recordDetails } from '../../../people/index.ts'
import { dropFilledIn } from '../../drafts/draft.ts'
import { addPassportTerm, dropPassportTerm } from '../../search-terms.ts'
import type { Standing } from './desk-act.ts'

type HandedOver = Pick<Standing, 'id' | 'request' | 'records' | 'definition'>

const sourceOf = (id: string): string => `hand-over-${id}`

/**
 * From the hand-over on the request is found by the new number, and it is known of the applicant, so that no form
 * offers that of the old book; only where the passport is her own: the definition says whose passport its questions are about (`prefillWhen`).
 */
export const knowNewPassport = async (
  entry: Entry,
  { id, request, records, definition }: HandedOver,
  passportNumber: string | null,
  now: Date,
): Promise<void> => {
  if (passportNumber === null) return
  await addPassportTerm(entry.tx, { application: id, mission: request.mission }, passportNumber)
  const sent = records.find(request.case.answers, 'answers')
  if (sent === null) return
  const keys = prefillsFor(definition, sent)
    .filter(field => field.type === 'passportNumber')
    .flatMap(field => field.prefill ?? [])
  await recordDetails(
    entry,
    {
      ...{ person: request.person, mission: request.mission, source: sourceOf(id) },
      values: new Map(keys.map(key => [key, passportNumber])),
      legalBasis: 'public-service',
    },
    now,
  )
}

/** Of a hand-over recorded by mistake: the request is found by that number no longer, nor does a form offer it. */
export const forgetNewPassport = async (
  entry: Entry,
  { id, request: { person, mission } }: Pick<Standing, 'id' | 'request'>,
  passportNumber: string | null,
): Promise<void> => {
  if (passportNumber !== null) await dropPassportTerm(entry.tx, id, passportNumber)
  await forgetDetails(entry, { person, mission, source: sourceOf(id) })
  await dropFilledIn(entry.tx, person, sourceOf(id))
}
