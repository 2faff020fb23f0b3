import type { ActName } from '../take-act.ts'

/** What happens in the life of a request: each act with the working days after sending, and a rejection's ground. */
export type Course = readonly (readonly [act: ActName, days: number, ground?: string])[]

const sent: Course = [['send', 0]]
const asked: Course = [...sent, ['ask', 1]]
const complete: Course = [...sent, ['complete', 1]]
const visited: Course = [...complete, ['attend', 2], ['biometrics', 2], ['interview', 2], ['pay', 2]]
const atImigrasi: Course = [...visited, ['send-out', 2]]
const answered: Course = [...atImigrasi, ['answer', 3]]
const collectable: Course = [...answered, ['grant', 4]]

/** How far a request comes. The names say where it stands at the end. */
export const courses = {
  sent,
  asked,
  complete,
  corrected: [...asked, ['correct', 1]],
  withdrawn: [...complete, ['withdraw', 1]],

  /** Lapor diri: recorded, after a correction too, or the wrong office. */
  recorded: [...complete, ['grant', 1]],
  recordedAfterCorrection: [...asked, ['correct', 1], ['complete', 2], ['grant', 3]],
  elsewhere: [...complete, ['reject', 1, 'elsewhere']],

  /** A passport's long way. */
  visited,
  atImigrasi,
  answered,
  collectable,
  handedOver: [...collectable, ['hand-over', 6]],
  refused: [...atImigrasi, ['refuse', 4], ['reject', 5, 'refused-by-immigration']],
  notCompleted: [...asked, ['reject', 11, 'not-completed']],

  /** The moving letter. */
  issued: [...complete, ['grant', 2]],
  unproven: [...complete, ['reject', 2, 'stay-unproven']],
} as const satisfies Readonly<Record<string, Course>>

export type CourseName = keyof typeof courses
