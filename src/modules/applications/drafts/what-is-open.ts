import { type FormPage, isGiven, pagesFor, type Requirement, requirementsFor } from '../../catalogue/index.ts'
import type { Sent } from '../application.ts'
import { isAboutResidence } from './residence-answers.ts'
import type { Sending } from './send-draft.ts'

export type WhatIsOpen = {
  /** Questions she may answer now: all that apply, or, in a correction, those asked for and those that became needed. */
  readonly pages: readonly FormPage[]
  /** Whether this field may be answered now; the others of its page are shown as they were sent. */
  readonly isOpen: (field: string) => boolean
  readonly requirements: readonly Requirement[]
}

type Drafted = Pick<Sending, 'definition' | 'situation' | 'uploads'>

/** What may be changed in a draft. `request`: the one that is being corrected; `along`: what came along unasked. */
export const whatIsOpen = (
  { definition, situation, uploads }: Drafted,
  request: Pick<Sent, 'asked' | 'case'> | null,
  along: ReadonlySet<string>,
): WhatIsOpen => {
  const isAsked = (id: string): boolean => request?.asked?.items.includes(id) ?? false
  // The staff's list of items decides in a correction; what became needed since is open too.
  const isOpen = (id: string): boolean =>
    request === null || isAsked(id) || along.has(id) || situation.answers[id] === undefined
  return {
    isOpen,
    pages: pagesFor(definition, situation).filter(page => {
      const ids = page.fields.map(field => field.id)
      // A new request asks it in the step about her residence; a correction has no such step.
      if (isAboutResidence(page)) return request !== null && ids.some(isAsked)
      return ids.some(isOpen)
    }),
    requirements: requirementsFor(definition, situation).filter(
      each =>
        request === null ||
        isAsked(each.id) ||
        (!each.optional && (!isGiven(each, uploads) || !isGiven(each, request.case.documents))),
    ),
  }
}
