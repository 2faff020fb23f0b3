import { expect, test } from 'vitest'
import { calendarOf } from '../../../missions/index.ts'
import { dueOf } from '../../due-of.ts'
import { dueToday } from './work-table.tsx'

test.each(['kjri-los-angeles', 'kbri-brasilia', 'kbri-kuala-lumpur'])(
  'at %s a wait told in days counts by the days of the place',
  mission => {
    const rule = { workingDays: 5, countsFirstDay: false }
    const pauses = [{ from: '2026-03-09', to: '2026-03-12' }]
    const completeAt = '2026-03-05T16:00:00.000Z'
    const row = { ...rule, completeAt: new Date(completeAt), pauses }
    expect(dueToday(row, mission)).toBe(dueOf({ completeAt, pauses }, rule, calendarOf(mission)))
    expect(dueToday({ ...row, pauses: [] }, mission)).not.toBe(dueToday(row, mission))
  },
)
