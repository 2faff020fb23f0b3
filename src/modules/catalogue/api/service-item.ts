import type { z } from '@hono/zod-openapi'
import type { Definition } from '../language/definition.ts'
import type { serviceItem } from '../schemas.ts'

/** A service in short, for programs. */
export const serviceItemOf = (definition: Definition): z.output<typeof serviceItem> => {
  const { workingDays, countsFirstDay, source, verified } = definition.clock
  return {
    code: definition.code,
    version: definition.version,
    validFrom: definition.validFrom,
    nameId: definition.names.id,
    nameEn: definition.names.en,
    summaryId: definition.summary.id,
    summaryEn: definition.summary.en,
    forWhomId: definition.forWhom.id,
    forWhomEn: definition.forWhom.en,
    precededBy: [...definition.precededBy],
    clock: { workingDays, countsFirstDay, source, verified },
    attendance: definition.attendance.needed,
    issues: definition.issues?.kind ?? null,
  }
}
