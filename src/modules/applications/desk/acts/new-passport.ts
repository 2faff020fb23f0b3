import type { Entry } from '../../../../journal/index.ts'
import { prefillsFor } from '../../../catalogue/index.ts'
import { recordDetails } from '../../../people/index.ts'
import type { Standing } from './desk-act.ts'

type HandedOver = Pick<Standing, 'id' | 'request' | 'records' | 'definition'>

/**
 * From the hand-over on the new number is known of the applicant, so that no form offers that of the old book. Only
 * where the passport is her own: the definition says whose passport its questions are about (`prefillWhen`).
 */
export const knowNewPassport = async (
  entry: Entry,
  { id, request, records, definition }: HandedOver,
  passportNumber: string | null,
  now: Date,
): Promise<void> => {
  const sent = records.find(request.case.answers, 'answers')
  if (sent === null || passportNumber === null) return
  const keys = prefillsFor(definition, sent)
    .filter(field => field.type === 'passportNumber')
    .flatMap(field => field.prefill ?? [])
  await recordDetails(
    entry,
    {
      ...{ person: request.person, mission: request.mission, source: `hand-over-${id}` },
      values: new Map(keys.map(key => [key, passportNumber])),
      legalBasis: 'public-service',
    },
    now,
  )
}
