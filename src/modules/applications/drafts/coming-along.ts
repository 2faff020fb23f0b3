import { type Definition, pagesFor, prefillsFor, type Situation } from '../../catalogue/index.ts'
import type { RecordBodies } from '../records.ts'

/** The case as it was sent, by the day and the applicant of then: a birthday since changes what is asked too. */
export const asSent = (now: Situation, sent: RecordBodies['answers'] | null): Situation =>
  sent === null
    ? { ...now, answers: {} }
    : { answers: sent.answers, today: sent.today, applicant: sent.applicant }

/**
 * Questions that a correction carries along unasked, because of what it changed elsewhere: those asked now and not
 * before, or the other way round, and those whose answer is about somebody else now.
 */
export const comingAlong = (
  definition: Definition,
  before: Situation,
  after: Situation,
): ReadonlySet<string> => {
  const differing = (ids: (situation: Situation) => readonly string[]): readonly string[] => {
    const [were, are] = [ids(before), ids(after)]
    return [...were.filter(id => !are.includes(id)), ...are.filter(id => !were.includes(id))]
  }
  const asked = (situation: Situation) =>
    pagesFor(definition, situation).flatMap(page => page.fields.map(field => field.id))
  const offered = (situation: Situation) => prefillsFor(definition, situation).map(field => field.id)
  const unanswered = asked(after).filter(id => before.answers[id] === undefined)
  return new Set([...unanswered, ...differing(asked), ...differing(offered)])
}
