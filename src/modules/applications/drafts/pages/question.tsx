import {
  BackLink,
  Button,
  ErrorSummary,
  Form,
  PageTitle,
  type Problems,
  Progress,
} from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { type Handler, notFound, type Form as Posted, seeOther, type Visit } from '../../../../web/index.ts'
import { checkAnswers, type FormPage, readPage } from '../../../catalogue/index.ts'
import { knownOf } from '../../../people/index.ts'
import { keepAnswers } from '../draft.ts'
import { placeOf, stopAfter, stopBefore, stopPath } from '../next-stop.ts'
import { type OwnDraft, ownDraft } from '../own-draft.ts'
import { refill } from '../prefill.ts'
import { isAboutResidence, residenceProblems } from '../residence-answers.ts'
import { zoneOf } from '../situation-of.ts'
import { answerSource } from './answer-source.ts'
import { AskedNotice } from './asked-notice.tsx'
import { QuestionField } from './question-field.tsx'

const words = {
  next: { id: 'Simpan dan lanjut', en: 'Save and continue' },
} as const satisfies Record<string, Phrase>

type Shown = { readonly problems?: Problems; readonly posted?: Posted }

/** Address and date parts are posted with a hyphen: `birthDate-day`. */
const inputName = (input: string): string => input.replace('.', '-')

/** The country whose parts a question offers: the one just chosen on this page, or the one she lives in. */
const countryOf = (own: OwnDraft, page: FormPage, posted: Posted | undefined): string | null => {
  const country = page.fields.find(field => field.type === 'country')
  if (country === undefined) return own.draft.residence?.country ?? null
  const answer = posted?.text(country.id) ?? own.situation.answers[country.id]
  return typeof answer === 'string' ? answer : null
}

const questionPage = (visit: Visit, own: OwnDraft, page: FormPage, { problems = {}, posted }: Shown = {}) => {
  const { draft, definition, situation } = own
  const stop = { kind: 'question', id: page.id } as const
  const isAlone = page.fields.length === 1
  return visit.page({
    title: page.question,
    status: posted === undefined ? 200 : 422,
    hasProblems: posted !== undefined,
    body: (
      <>
        <BackLink href={stopBefore(own, stop)} />
        <Progress {...placeOf(own, stop)} />
        <ErrorSummary problems={problems} />
        <AskedNotice own={own} />
        <Form action={stopPath(draft.id, stop)} problems={problems} answers={posted} guard>
          {isAlone ? null : <PageTitle caption={definition.names} title={page.question} />}
          {isAlone || page.hint === undefined ? null : <p class="hint">{page.hint[visit.locale]}</p>}
          {page.fields.map(field => (
            <QuestionField
              field={field}
              label={isAlone ? page.question : (field.label ?? page.question)}
              asHeading={isAlone}
              hint={field.hint ?? (isAlone ? page.hint : undefined)}
              source={answerSource(draft.provenance[field.id], zoneOf(draft.mission))}
              answer={situation.answers[field.id]}
              country={countryOf(own, page, posted)}
            />
          ))}
          <Button label={words.next} tone="primary" />
        </Form>
      </>
    ),
  })
}

const askedPage = (visit: Visit, own: OwnDraft): FormPage =>
  own.pages.find(page => page.id === visit.params.page) ?? notFound()

export const showQuestion: Handler = async visit => {
  const own = await ownDraft(visit)
  return questionPage(visit, own, askedPage(visit, own))
}

export const saveQuestion: Handler = async visit => {
  const { app, form } = visit
  const own = await ownDraft(visit)
  const page = askedPage(visit, own)
  const read = readPage(page, input => form.text(inputName(input)))
  if ('problems' in read) return questionPage(visit, own, page, { problems: read.problems, posted: form })

  // The rules of this page are judged at once, so that she need not come back for them.
  const answers = { ...own.situation.answers, ...read.values }
  const { problems } = checkAnswers(own.definition, { ...own.situation, answers })
  const here = Object.fromEntries(page.fields.flatMap(({ id }) => (problems[id] ? [[id, problems[id]]] : [])))
  if (own.draft.corrects && own.draft.mission !== null && isAboutResidence(page))
    Object.assign(here, residenceProblems(page, read.values, own.draft.mission))
  if (Object.keys(here).length > 0) return questionPage(visit, own, page, { problems: here, posted: form })

  const known = await knownOf(app.db, own.draft.person)
  const refilled = refill(own.definition, own.situation, read.values, known)
  if (!(await keepAnswers(app.db, own.draft, read.values, refilled, app.now()))) return notFound()
  const after = await ownDraft(visit)
  return seeOther(stopPath(own.draft.id, stopAfter(after, { kind: 'question', id: page.id })))
}
