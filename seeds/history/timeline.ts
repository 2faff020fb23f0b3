import { calendarOf } from '../../src/modules/missions/index.ts'
import { idFrom, type PlannedRequest, pickFrom } from '../request-plan.ts'
import type { ActName } from '../take-act.ts'
import { movingAnswers, passportAnswers, residenceAnswers } from './answers.ts'
import { type Course, type CourseName, courses } from './courses.ts'
import { type HistoryPerson, historyPeople } from './people.ts'
import { type HistoryPlace, historyPlaces } from './places.ts'
import { momentOf, workingDaysBefore } from './working-days.ts'

/** One request of the history: who asks, and on which working day, counted back, each act falls. */
export type HistoryRequest = PlannedRequest & {
  readonly person: HistoryPerson
  readonly daysAgo: readonly number[]
}

/** One act of the history at its moment. */
export type HistoryAct = { readonly request: HistoryRequest; readonly place: number; readonly at: Date }

const requestOf = (
  person: HistoryPerson,
  service: string,
  [course, sent]: readonly [CourseName, number],
  answers: (today: string) => ReturnType<PlannedRequest['answers']>,
): HistoryRequest => {
  const { mission, country, subdivision }: HistoryPlace = historyPlaces[person.place]
  const steps: Course = courses[course]
  const subject = `warga-${idFrom(person.name).slice(0, 8)}`
  return {
    id: idFrom(`history ${person.name} ${service}`),
    ...{ applicant: subject, service, mission, residence: { country, subdivision }, answers, person },
    acts: steps.map(([name, , ground]) => ({ name, ...(ground === undefined ? {} : { ground }) })),
    daysAgo: steps.map(([, days]) => sent - days),
  }
}

const requestsOf = (person: HistoryPerson): readonly HistoryRequest[] => {
  const { residence, passport, moving } = person
  const requests = [requestOf(person, 'lapor-diri', residence, today => residenceAnswers(person, today))]
  if (passport !== undefined) {
    const [why, course, sent] = passport
    const answers = (today: string) => passportAnswers(why, person, today)
    requests.push(requestOf(person, 'passport-replacement', [course, sent], answers))
  }
  if (moving !== undefined) {
    const answers = (today: string) => movingAnswers(person, today)
    requests.push(requestOf(person, 'surat-keterangan-pindah', moving, answers))
  }
  return requests
}

/** Every request of the demo history. */
export const historyRequests: readonly HistoryRequest[] = historyPeople.flatMap(requestsOf)

const atHome: readonly ActName[] = ['send', 'correct', 'withdraw']

/** Citizens write in the evening; the mission works in the morning, one act after another. */
const minutesOf = ({ id, acts }: HistoryRequest, place: number): readonly [time: 'home' | 'desk', number] => {
  const name = acts[place]?.name ?? 'send'
  return atHome.includes(name)
    ? ['home', pickFrom(`${id} ${place}`, 110)]
    : ['desk', 10 + pickFrom(id, 40) + place * 7]
}

/** Every act of the history in the order of its time, so that registers are numbered as the days went by. */
export const historyUntil = (until: Date): readonly HistoryAct[] => {
  const days = new Map<string, readonly string[]>(
    Object.values(historyPlaces).map(({ mission }) => [
      mission,
      workingDaysBefore(calendarOf(mission), until),
    ]),
  )
  const acts = historyRequests.flatMap(request =>
    request.daysAgo.map((ago, place): HistoryAct => {
      const { timezone, hours } = calendarOf(request.mission)
      const day = days.get(request.mission)?.[ago - 1]
      if (day === undefined) throw new Error(`The history of ${request.mission} does not reach back that far`)
      const [where, minutes] = minutesOf(request, place)
      return {
        request,
        place,
        at: momentOf(day, where === 'home' ? '19:00' : hours.opens, minutes, timezone),
      }
    }),
  )
  return acts.sort((a, b) => a.at.getTime() - b.at.getTime())
}
