import { dayAt } from '../../../../kernel/index.ts'
import type { Visit } from '../../../../web/index.ts'
import { chosenPurposes, type Purpose, purposes } from '../../../access/index.ts'
import { servicesOn } from '../../../catalogue/index.ts'
import type { Mission } from '../../../missions/index.ts'
import { tasksAt } from '../acts/may-take.ts'
import { stepPurpose } from '../file/purpose-of.ts'
import type { Filters } from './read-filters.ts'
import { openStates } from './work-states.ts'

/** The purpose of a list, or why there is none yet: the reader must say, or said something unknown. */
export type ListPurpose = { readonly purpose: Purpose } | { readonly ask: 'not-said' | 'unknown' }

/** What this person does with requests at some states, or with those that wait for one kind of step; where they do several things, the earlier in a request's life. */
const taskAt = (visit: Visit, mission: Mission, { status, service, next }: Filters): Purpose | null => {
  if (status === 'granted-for-good') return null
  const states = status === null ? openStates : [status]
  const own = servicesOn(dayAt(visit.app.now(), mission.timezone))
    .filter(({ code }) => service === null || code === service)
    .flatMap(definition =>
      states.flatMap(state =>
        tasksAt(visit, mission.code, definition, state)
          .filter(({ act }) => next === null || act === next)
          .map(({ act }) => stepPurpose(act, state)),
      ),
    )
  return purposes.find(each => own.includes(each)) ?? null
}

/**
 * What a list's names are looked at for: all open work, to find what to do; one state or one next step, for the reader's own task with
 * what stands there. Where they have none, the reader must say.
 */
export const listPurpose = (visit: Visit, mission: Mission, filters: Filters): ListPurpose => {
  const { status, next, saidPurpose } = filters
  const own = status === null && next === null ? 'find-work' : taskAt(visit, mission, filters)
  if (saidPurpose === null) return own === null ? { ask: 'not-said' } : { purpose: own }
  const purpose = [...chosenPurposes, ...(own === null ? [] : [own])].find(each => each === saidPurpose)
  return purpose === undefined ? { ask: 'unknown' } : { purpose }
}
