import { type RawBuilder, sql } from 'kysely'
import type { Phrase } from '../../../../kernel/index.ts'
import {
  type Act,
  type Definition,
  definitionVersion,
  type Step,
  shippedCatalogue,
} from '../../../catalogue/index.ts'
import { earlierSteps } from '../../earlier-steps.ts'
import { stepsNow } from '../../take-step.ts'
import { leadsOn } from '../acts/may-take.ts'
import type { WorkRow } from './find-work.ts'

/** What staff do with a request, as a list may be narrowed to it; each in the words of what the request is ready for. */
export const nextActWords = {
  'declare-complete': { id: 'Periksa kelengkapan', en: 'Check that it is complete' },
  payment: { id: 'Pembayaran', en: 'Payment' },
  attendance: { id: 'Kedatangan', en: 'Attendance' },
  biometrics: { id: 'Foto dan sidik jari', en: 'Photo and fingerprints' },
  interview: { id: 'Wawancara', en: 'Interview' },
  'send-out': { id: 'Kirim ke instansi lain', en: 'Send to another agency' },
  'answer-in': { id: 'Jawaban instansi lain', en: 'Answer of another agency' },
  decide: { id: 'Siap diputuskan', en: 'Ready to decide' },
  'hand-over': { id: 'Penyerahan', en: 'Hand-over' },
} as const satisfies { readonly [act in Act]?: Phrase }

export type NextAct = keyof typeof nextActWords

export const isNextAct = (act: string): act is NextAct => Object.hasOwn(nextActWords, act)

/** Sending back and turning away early are possible at many times; they are nobody's next step. */
const isNext = (step: Step): boolean => !step.automatic && leadsOn(step) && isNextAct(step.act)

/** The steps of staff that a request waits for, in the definition's order. */
export const nextStepsOf = ({ service, definition, status, steps, done }: WorkRow): readonly Step[] => {
  const found = definitionVersion(service, definition)
  return found === null ? [] : stepsNow({ status, done, case: { steps } }, found).filter(isNext)
}

const isTaken = (step: string) => sql<boolean>`
  exists (select 1 from applications.steps_taken t where t.application = f.id and t.step = ${step})`

/** As `whyNot` has it, for many requests at once. */
const isReadyFor = (definition: Definition, step: Step): RawBuilder<boolean> => {
  const { code, version } = definition
  const before = earlierSteps(definition, step)
  return sql<boolean>`(${sql.join(
    [
      sql<boolean>`f.service = ${code} and f.definition = ${version} and f.status = any(${[...step.from]}::text[])`,
      sql<boolean>`${step.id} = any(f.steps) and not ${isTaken(step.id)}`,
      ...before.map(id => sql<boolean>`(not ${id} = any(f.steps) or ${isTaken(id)})`),
    ],
    sql` and `,
  )})`
}

/** The condition on `applications.files as f` that a step of this kind comes next. */
export const nextIs = (act: NextAct): RawBuilder<boolean> => {
  const ready = shippedCatalogue().definitions.flatMap(definition =>
    definition.steps.table
      .filter(step => step.act === act && isNext(step))
      .map(step => isReadyFor(definition, step)),
  )
  return ready.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(ready, sql` or `)})`
}
