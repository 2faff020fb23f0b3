import type { Role, SignedIn } from '../../../web/index.ts'

/** In which role someone looks at a mission's file: one of their own there; else what they are called on screen. */
export const lookingRole = ({ held, role }: SignedIn, mission: string): Role =>
  held.find(each => each.mission === mission && each.delegatedBy === null)?.role ?? role
