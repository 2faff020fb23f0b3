import { type Day, showDay } from '../../kernel/index.ts'
import { useReader } from '../reader.tsx'

/** A calendar date, readable by machines too. */
export const OnDay = ({ day }: { day: Day }) => <time datetime={day}>{showDay(day, useReader().locale)}</time>
