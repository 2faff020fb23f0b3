import { DateField } from '../../../../design/index.ts'
import { dayAt, type Phrase } from '../../../../kernel/index.ts'
import type { Standing } from './desk-act.ts'

/** Today where the mission is. */
export const todayAt = ({ visit, mission }: Standing): string => dayAt(visit.app.now(), mission.timezone)

/** The days on which an act on this request can have happened, where the mission is. */
export const daysAt = (at: Standing): { readonly sent: string; readonly today: string } => ({
  sent: dayAt(at.request.submittedAt, at.mission.timezone),
  today: todayAt(at),
})

/** The day on which it happened, today unless something else is typed. */
export const DayField = ({ at, label }: { at: Standing; label: Phrase }) => (
  <DateField name="day" label={label} value={todayAt(at)} />
)
