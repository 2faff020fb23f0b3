import { givenOf, isAnswered, isGiven } from '../../catalogue/index.ts'
import { isNothingChanged as hasNothingChanged } from '../send-correction.ts'
import { isExcused } from './case-to-send.ts'
import type { OwnDraft } from './own-draft.ts'

/** In a correction: what was asked and is still as it was sent. */
export const isUnchanged = ({ asked }: OwnDraft, ids: readonly string[]): boolean =>
  asked !== null && ids.some(id => asked.items.includes(id)) && !ids.some(id => asked.changed.includes(id))

/** Sending back what was sent before would tell the officer nothing. */
export const isNothingChanged = ({ asked }: OwnDraft): boolean =>
  asked !== null && hasNothingChanged(asked.items, asked)

export type Stop =
  | { readonly kind: 'residence' }
  | { readonly kind: 'question'; readonly id: string }
  | { readonly kind: 'document'; readonly id: string }
  | { readonly kind: 'check' }

export const isSame = (a: Stop, b: Stop): boolean =>
  a.kind === b.kind && ('id' in a ? a.id : '') === ('id' in b ? b.id : '')

type Stopped = {
  readonly stop: Stop
  /** Nothing is lacking for it to be sent. */
  readonly done: boolean
  /** Done because it may be left out: nothing has been given. */
  readonly skippable: boolean
  /** In a correction: asked, and still as it was sent. */
  readonly unchanged: boolean
  /** She does not have it, and has said why. */
  readonly excused?: boolean
  /** Of several papers, how many are there. */
  readonly given?: { readonly count: number; readonly of: number }
}

/** Every stop of this draft in order, and whether it is done. */
export const stopsOf = (own: OwnDraft): readonly Stopped[] => {
  const { draft, situation, pages, requirements, uploads } = own
  const residence = { kind: 'residence' } as const
  return [
    ...(draft.corrects
      ? []
      : [{ stop: residence, done: draft.mission !== null, skippable: false, unchanged: false }]),
    ...pages.map(page => ({
      stop: { kind: 'question', id: page.id } as const,
      done: isAnswered(page, situation.answers),
      skippable: false,
      unchanged: isUnchanged(
        own,
        page.fields.map(field => field.id),
      ),
    })),
    ...requirements.map(requirement => {
      const { id, optional } = requirement
      const { count, of } = givenOf(requirement, uploads)
      return {
        stop: { kind: 'document', id } as const,
        done: optional || isGiven(requirement, uploads) || isExcused(requirement, draft.said),
        skippable: optional && count === 0,
        excused: isExcused(requirement, draft.said) && count < of,
        unchanged: isUnchanged(own, [id]),
        ...(of > 1 ? { given: { count, of } } : {}),
      }
    }),
  ]
}

/** The stop at which a field or a document is asked for. */
export const stopOf = ({ pages }: OwnDraft, item: string): Stop => {
  const page = pages.find(({ fields }) => fields.some(field => field.id === item))
  return page === undefined ? { kind: 'document', id: item } : { kind: 'question', id: page.id }
}

/** Where she goes on: the first thing that is still open, or the check of her answers. */
export const nextStop = (own: OwnDraft): Stop =>
  stopsOf(own).find(each => !each.done)?.stop ?? { kind: 'check' }

/**
 * On from a stop. In a correction forwards, to what is still unchanged or became open, in the order of the form: so that
 * the count of pages goes up by what is behind her.
 */
export const stopAfter = (own: OwnDraft, stop: Stop): Stop => {
  if (own.asked === null) return nextStop(own)
  const stops = stopsOf(own)
  const later = stops.slice(stops.findIndex(each => isSame(each.stop, stop)) + 1)
  return later.find(each => each.unchanged || !each.done)?.stop ?? nextStop(own)
}

export const stopPath = (draft: string, stop: Stop): string => {
  switch (stop.kind) {
    case 'residence':
      return `/drafts/${draft}/residence`
    case 'question':
      return `/drafts/${draft}/questions/${stop.id}`
    case 'document':
      return `/drafts/${draft}/documents/${stop.id}`
    case 'check':
      return `/drafts/${draft}/check`
  }
}

/** Sections do not come and go with her answers, as single questions and documents do. */
const sections = ['residence', 'question', 'document', 'check'] as const
export type Section = (typeof sections)[number]

export type Place = {
  readonly section: Section
  readonly part: number
  readonly parts: number
  /** How many stops of this section are behind her, and how many there are by what is answered now. */
  readonly at: number
  readonly of: number
}

/** How far a stop is along the way: in which section, and where in it. */
export const placeOf = (own: OwnDraft, stop: Stop): Place => {
  const stops = stopsOf(own).map(each => each.stop)
  const { draft, definition } = own
  // All of them from the first page on. A correction asks in some only, and never about her residence.
  const isThere: Readonly<Record<Section, boolean>> = {
    residence: !draft.corrects,
    question: !draft.corrects || stops.some(({ kind }) => kind === 'question'),
    document: draft.corrects
      ? stops.some(({ kind }) => kind === 'document')
      : definition.requirements.length > 0,
    check: true,
  }
  const there = sections.filter(kind => isThere[kind])
  const inside = stops.filter(({ kind }) => kind === stop.kind)
  const at = inside.findIndex(each => isSame(each, stop)) + 1
  const part = there.indexOf(stop.kind) + 1
  return {
    section: stop.kind,
    part,
    parts: there.length,
    at: Math.max(at, 1),
    of: Math.max(inside.length, 1),
  }
}

/** The stop before this one; the first one leads back to the list of all. */
export const stopBefore = (own: OwnDraft, stop: Stop): string => {
  const stops = stopsOf(own).map(each => each.stop)
  const place = stop.kind === 'check' ? stops.length : stops.findIndex(each => isSame(each, stop))
  const before = stops[place - 1]
  return before === undefined ? `/drafts/${own.draft.id}` : stopPath(own.draft.id, before)
}
