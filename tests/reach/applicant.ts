import { definitionOf, type Answer as FormAnswer } from '../../src/modules/catalogue/index.ts'
import type { Answer, Session } from './ask.ts'
import type { House } from './house.ts'
import { photo } from './things.ts'

export type Answers = Readonly<Record<string, FormAnswer | undefined>>

/** One answer as its field's inputs are named and filled in. */
const inputsFor = (field: string, type: string, answer: FormAnswer | undefined): Record<string, string> => {
  if (answer === null || answer === undefined) return {}
  if (typeof answer === 'object') {
    return Object.fromEntries(
      Object.entries(answer).map(([part, text]) => [`${field}-${part}`, String(text)]),
    )
  }
  if (type === 'date') {
    const [year = '', month = '', day = ''] = String(answer).split('-')
    return { [`${field}-day`]: day, [`${field}-month`]: month, [`${field}-year`]: year }
  }
  return { [field]: typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : String(answer) }
}

const service = (code: string) => {
  const definition = definitionOf(code, '2026-11-24')
  if (definition === null) throw new Error(code)
  return definition
}

export const exampleOf = (code: string): Answers => service(code).examples[0]?.answers ?? {}

/** A citizen at the application form, page by page, as a browser without scripts sends it. */
export const applicant = ({ ask }: Pick<House, 'ask'>, session: Session) => {
  const begin = async (code: string): Promise<string> =>
    (await ask(session, 'POST', `/apply/${code}`)).location

  const fieldsOf = (code: string, page: string, answers: Answers): Record<string, string> => {
    const fields = service(code).form.find(each => each.id === page)?.fields ?? []
    return Object.assign({}, ...fields.map(({ id, type }) => inputsFor(id, type, answers[id])))
  }

  /** Answers what is asked until the answers are to be checked; returns the check page. */
  const fillIn = async (draft: string, code: string, answers: Answers): Promise<Answer> => {
    let at = `${draft}/check`
    for (let turn = 0; turn < 60; turn++) {
      const asked = await ask(session, 'GET', at)
      if (asked.status === 200 && at.endsWith('/check')) return asked
      if (asked.status === 303) {
        at = asked.location
        continue
      }
      const [, kind, page = ''] = /\/(residence|questions|documents)(?:\/([\w-]+))?$/.exec(at) ?? []
      const form =
        kind === 'residence' ? { country: 'MY', subdivision: 'MY-14' } : fieldsOf(code, page, answers)
      const answer = await ask(session, 'POST', at, kind === 'documents' ? { file: photo } : { form })
      if (answer.status !== 303) throw new Error(`${at} answered ${answer.status}: ${answer.text}`)
      at = kind === 'documents' ? `${draft}/check` : answer.location
    }
    throw new Error('The form never came to its end')
  }

  const revisionOn = (check: Answer): string => /name="revision" value="(\d+)"/.exec(check.text)?.[1] ?? ''
  const send = (draft: string, revision: string): Promise<Answer> =>
    ask(session, 'POST', `${draft}/submission`, { form: { revision } })

  return { begin, fieldsOf, fillIn, revisionOn, send }
}
