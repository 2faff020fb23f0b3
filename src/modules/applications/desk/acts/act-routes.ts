import type { Phrase } from '../../../../kernel/index.ts'
import { notAllowed, notFound, type Route, type Visit } from '../../../../web/index.ts'
import type { Step } from '../../../catalogue/index.ts'
import { findDocument } from '../../../documents/index.ts'
import { calendarOf, missionByCode } from '../../../missions/index.ts'
import { type Reached, reachFile } from '../../reach.ts'
import { readRecords } from '../../records.ts'
import { stepRefusals, stepsMissing, whyNot } from '../../take-step.ts'
import { stepPurpose } from '../file/purpose-of.ts'
import { othersWithPassport } from '../file/same-passport.ts'
import { actAddress, fileOfStep } from './act-addresses.ts'
import { deedRoutes } from './deed-routes.ts'
import type { DeskAct, OnDesk, Standing } from './desk-act.ts'
import { newNumberIn } from './new-number.tsx'
import { signingAs } from './signing-as.ts'

/** The step of this kind that can be taken now; else the first of the kind, to say why it cannot. */
const stepFor = ({ request, definition }: Reached, kind: Step['act']): Step => {
  const steps = definition.steps.table.filter(step => step.act === kind)
  return steps.find(step => whyNot(request, definition, step) === null) ?? steps[0] ?? notFound()
}

/** Why the step cannot be taken now; where others come first, which. */
const whyNotYet = ({ request, definition, step }: Standing): Phrase | null => {
  const refused = whyNot(request, definition, step)
  if (refused === null) return null
  if (refused !== 'earlier-step-missing') return stepRefusals[refused]
  const names = stepsMissing(request, definition, step).map(({ name }) => name)
  return {
    id: `Belum dilakukan, padahal harus lebih dahulu: ${names.map(({ id }) => id).join('; ')}.`,
    en: `Not done yet, and must come first: ${names.map(({ en }) => en).join('; ')}.`,
  }
}

/** The request through this person's reach, as a deed needs it. */
export const onDesk = async (
  visit: Visit,
  needs: { readonly signing?: boolean; readonly letter?: boolean; readonly number?: boolean } = {},
): Promise<OnDesk> => {
  const reached = await reachFile(visit, visit.params.id ?? '')
  const { mission, document } = reached.request
  return {
    ...reached,
    visit,
    mission: missionByCode(mission),
    calendar: calendarOf(mission),
    records: await readRecords(visit.app.db, reached.id),
    signing: needs.signing ? await signingAs(visit, mission, reached.definition) : null,
    letter: needs.letter && document !== null ? await findDocument(visit.app.db, document) : null,
    sharedBy: needs.number ? await othersWithPassport(visit, reached.request, newNumberIn(visit.form)) : 0,
  }
}

/** Page and post of a step of the definition. */
export const actRoutes = <V, Code extends string>(
  spec: DeskAct<V, Code>,
  isTheirs: (at: Standing) => boolean,
): readonly Route[] =>
  deedRoutes(spec, {
    path: actAddress(':id', spec.act),
    name: spec.act,
    find: async visit => {
      const isHandOver = spec.act === 'hand-over'
      const needs = { signing: spec.act === 'decide', letter: isHandOver, number: isHandOver }
      const found = await onDesk(visit, needs)
      const at = { ...found, step: stepFor(found, spec.act) }
      return isTheirs(at) ? at : notAllowed()
    },
    address: at => actAddress(at.id, spec.act),
    back: fileOfStep,
    purpose: ({ request }) => {
      const purpose = stepPurpose(spec.act, request.status)
      if (purpose === null) throw new Error(`${spec.act} is no step of the desk`)
      return purpose
    },
    whyNot: whyNotYet,
  })
