import type { Account } from '../src/modules/access/index.ts'
import { type Answers, definitionOf } from '../src/modules/catalogue/index.ts'
import type { Db } from '../src/platform/database/index.ts'
import type { App } from '../src/web/index.ts'
import { countReached } from './count-reached.ts'
import { staffOf } from './players.ts'
import { idFrom, type PlannedRequest, passportNumberOf } from './request-plan.ts'
import { samplePapers } from './sample-papers.ts'
import { type ActName, takeAct } from './take-act.ts'

const mission = 'kbri-kuala-lumpur'

const complete: readonly ActName[] = ['send', 'complete']

/** How far each demo request has come; what comes later in the list rests on what comes earlier. */
const plan: readonly (readonly [person: string, service: string, acts: readonly ActName[]])[] = [
  ['hasan', 'lapor-diri', complete],
  ['nur', 'lapor-diri', ['send']],
  ['hasan', 'surat-keterangan-pindah', complete],
  ['nur', 'passport-replacement', [...complete, 'attend', 'biometrics', 'interview', 'pay', 'send-out']],
  ['hasan', 'passport-replacement', ['send', 'ask']],
]

const idOf = (applicant: string, service: string): string => idFrom(`demo ${applicant} ${service}`)

/** Whether all of them are there, and so everybody who acts in them. */
export const areFilesSeeded = async (db: Db): Promise<boolean> => {
  const requests = plan.map(([applicant, service, acts]) => ({
    id: idOf(applicant, service),
    acts: acts.map(name => ({ name })),
  }))
  return (await countReached(db, requests)) === requests.length
}

/** The definition's own example, under the person's own name and with a passport of their own. */
export const exampleOf = (service: string, name: string, today: string): Answers => {
  const definition = definitionOf(service, today)
  const answers = definition?.examples[0]?.answers
  if (definition === null || answers === undefined)
    throw new Error(`${service} has no example to make a demo request of`)
  const own = (prefill: string, answer: string): Answers =>
    Object.fromEntries(
      definition.form
        .flatMap(page => page.fields)
        .filter(field => field.prefill === prefill && Object.hasOwn(answers, field.id))
        .map(({ id }) => [id, answer]),
    )
  return {
    ...answers,
    ...own('person.fullName', name),
    ...own('person.passportNumber', passportNumberOf(name)),
  }
}

/** Requests in the states a stranger meets first. Safe to repeat: what is there is left alone. */
export const seedFiles = async (app: App, accounts: ReadonlyMap<string, Account>): Promise<void> => {
  const account = (id: string): Account => {
    const found = accounts.get(id)
    if (found === undefined) throw new Error(`The demo world has no "${id}"`)
    return found
  }
  const papers = samplePapers(app)
  const players = {
    officer: await staffOf(app, account('budi'), mission),
    head: await staffOf(app, account('ratna'), mission),
  }
  for (const [applicant, service, acts] of plan) {
    const { id: person, name } = account(applicant)
    const request: PlannedRequest = {
      id: idOf(applicant, service),
      ...{ applicant, service, mission },
      residence: { country: 'MY', subdivision: 'MY-14' },
      answers: today => exampleOf(service, name, today),
      acts: acts.map(act => ({ name: act })),
    }
    for (const place of acts.keys()) await takeAct({ app, papers, players, person }, request, place)
  }
}
