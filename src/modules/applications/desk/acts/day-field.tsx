import { DateField } from '../../../../design/index.ts'
import { type Day, dayAt, type Phrase, showDay } from '../../../../kernel/index.ts'
import type { Step } from '../../../catalogue/index.ts'
import { standingFacts } from '../../standing-facts.ts'
import { waitDay } from '../../wait-day.ts'
import type { Standing } from './desk-act.ts'
import { type Days, formProblems } from './read-form.ts'

/** Today where the mission is. */
export const todayAt = ({ visit, mission }: Standing): string => dayAt(visit.app.now(), mission.timezone)

type Standings = Pick<Standing, 'facts' | 'definition' | 'request' | 'step' | 'mission'>

type Dated = NonNullable<Days['after']>

const isBefore = ({ name }: Step, day: Day): Phrase => ({
  id: `Tanggal ini sebelum langkah "${name.id}", ${showDay(day, 'id')}.`,
  en: `This date is before the step "${name.en}", ${showDay(day, 'en')}.`,
})

const isAfter = ({ name }: Step, day: Day): Phrase => ({
  id: `Tanggal ini sesudah langkah "${name.id}", ${showDay(day, 'id')}, yang tetap tercatat.`,
  en: `This date is after the step "${name.en}", ${showDay(day, 'en')}, which stays on record.`,
})

/** Days of the steps that stand, of those asked for, earliest first. */
const daysOf = (
  { facts, definition }: Standings,
  wanted: (step: Step) => boolean,
  say: typeof isBefore,
): readonly Dated[] =>
  standingFacts(facts)
    .flatMap(({ body }) => {
      if (!('day' in body) || body.day === undefined) return []
      const { day } = body
      const done = definition.steps.table.find(({ id }) => id === body.step)
      return done !== undefined && wanted(done) ? [{ day, problem: say(done, day) }] : []
    })
    .toSorted((a, b) => a.day.localeCompare(b.day))

/** Nothing is sent to an agency before the file is complete, or answered before it was sent. */
const beganOn = ({ request, step, mission: { timezone } }: Standings): Dated | null => {
  const { completeAt, pauses } = request
  if (step.act === 'send-out' && completeAt !== null)
    return { day: dayAt(completeAt, timezone), problem: formProblems['before-complete'] }
  const wait = step.act === 'answer-in' ? pauses.find(({ to }) => to === null) : undefined
  return wait === undefined
    ? null
    : { day: waitDay(wait.from, timezone), problem: formProblems['before-sent-out'] }
}

/** What went before: the grant before a hand-over, and else the latest of the steps that the definition puts before. */
const wentBefore = (at: Standings): Dated | null => {
  const { request, step, mission } = at
  if (request.status === 'granted')
    return { day: dayAt(request.since, mission.timezone), problem: formProblems['before-granted'] }
  const began = beganOn(at)
  const done = daysOf(at, ({ id }) => step.after.includes(id), isBefore).at(-1) ?? null
  return done === null || (began !== null && began.day > done.day) ? began : done
}

/** What came after and stands, where an entry that was cancelled is made again: the earliest of it. */
const cameAfter = (at: Standings): Dated | null =>
  daysOf(at, ({ after }) => after.includes(at.step.id), isAfter)[0] ?? null

/** The days on which an act on this request can have happened, where the mission is. */
export const daysAt = (at: Standing): Days => ({
  sent: dayAt(at.request.submittedAt, at.mission.timezone),
  today: todayAt(at),
  after: wentBefore(at),
  before: cameAfter(at),
})

/** The day on which it happened, today unless something else is typed. */
export const DayField = ({ at, label }: { at: Standing; label: Phrase }) => (
  <DateField name="day" label={label} value={todayAt(at)} />
)
