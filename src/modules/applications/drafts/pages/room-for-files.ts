import type { Requirement } from '../../../catalogue/index.ts'
import type { OwnDraft } from '../own-draft.ts'

type Part = NonNullable<Requirement['parts']>[number]

/** New files of one paper. What was sent before takes no room: in a correction a new one comes in its place. */
const freshOf = (own: OwnDraft, { id }: Requirement, part: string | null): number =>
  own.uploads.filter(each => each.requirement === id && each.part === part && each.state === 'draft').length

export const hasRoom = (own: OwnDraft, requirement: Requirement, part: string | null): boolean =>
  freshOf(own, requirement, part) < requirement.maxFiles

/** Papers of which no new file is here. What was sent before may be sent anew in a correction. */
export const openParts = (own: OwnDraft, requirement: Requirement): readonly Part[] =>
  (requirement.parts ?? []).filter(part => freshOf(own, requirement, part.id) === 0)

/** Papers that are here, and may have another page. */
export const roomyParts = (own: OwnDraft, requirement: Requirement): readonly Part[] =>
  (requirement.parts ?? []).filter(
    ({ id }) => freshOf(own, requirement, id) > 0 && hasRoom(own, requirement, id),
  )

/** Whether no file fits any more: then none is asked for. */
export const isFull = (own: OwnDraft, requirement: Requirement): boolean =>
  requirement.parts === undefined
    ? !hasRoom(own, requirement, null)
    : !requirement.parts.some(part => hasRoom(own, requirement, part.id))
