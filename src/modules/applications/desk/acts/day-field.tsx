import { DateField } from '../../../../design/index.ts'
import { type Day, dayAt, type Phrase, showDay } from '../../../../kernel/index.ts'
import type { Standing } from './desk-act.ts'
import { type Days, formProblems } from './read-form.ts'

/** Today where the mission is. */
export const todayAt = ({ visit, mission }: Standing): string => dayAt(visit.app.now(), mission.timezone)

type Standings = Pick<Standing, 'facts' | 'definition' | 'request' | 'step' | 'mission'>

const before = ({ name }: { readonly name: Phrase }, day: Day): Phrase => ({
  id: `Tanggal ini sebelum langkah "${name.id}", ${showDay(day, 'id')}.`,
  en: `This date is before the step "${name.en}", ${showDay(day, 'en')}.`,
})

/** What went before: the grant before a hand-over, and else the latest of the steps that the definition puts before. */
const wentBefore = ({ facts, definition, request, step, mission }: Standings): Days['after'] => {
  if (request.status === 'granted')
    return { day: dayAt(request.since, mission.timezone), problem: formProblems['before-granted'] }
  const earlier = facts.flatMap(({ body }) => {
    if (!('day' in body) || !step.after.includes(body.step)) return []
    const done = definition.steps.table.find(({ id }) => id === body.step)
    return done === undefined ? [] : [{ day: body.day, problem: before(done, body.day) }]
  })
  return earlier.toSorted((a, b) => b.day.localeCompare(a.day))[0] ?? null
}

/** The days on which an act on this request can have happened, where the mission is. */
export const daysAt = (at: Standing): Days => ({
  sent: dayAt(at.request.submittedAt, at.mission.timezone),
  today: todayAt(at),
  after: wentBefore(at),
})

/** The day on which it happened, today unless something else is typed. */
export const DayField = ({ at, label }: { at: Standing; label: Phrase }) => (
  <DateField name="day" label={label} value={todayAt(at)} />
)
