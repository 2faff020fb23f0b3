import {
  BackLink,
  Button,
  ErrorSummary,
  Form,
  OwnValue,
  PageTitle,
  type Problems,
  SummaryList,
  T,
} from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { type Handler, notFound, type Form as Posted, seeOther, type Visit } from '../../../../web/index.ts'
import { checkAnswers, type FormPage, readPage, showAnswer } from '../../../catalogue/index.ts'
import { knownOf } from '../../../people/index.ts'
import { changedOf, keepAnswers } from '../draft.ts'
import { fromSignIn, offeredName } from '../name-of-account.ts'
import { stopAfter, stopBefore, stopPath } from '../next-stop.ts'
import { openPart } from '../open-part.ts'
import { type OwnDraft, ownDraft } from '../own-draft.ts'
import { knownAt, refill } from '../prefill.ts'
import { isAboutResidence, residenceProblems } from '../residence-answers.ts'
import { zoneOf } from '../situation-of.ts'
import { answerSource } from './answer-source.ts'
import { AnsweredElsewhere, drawnFrom } from './answered-elsewhere.tsx'
import { AskedNotice } from './asked-notice.tsx'
import { DraftNotice } from './draft-notice.tsx'
import { DraftProgress } from './draft-progress.tsx'
import { QuestionField } from './question-field.tsx'
import { confirmItem, RightAsItIs } from './right-as-it-is.tsx'

const words = {
  shut: {
    id: 'Ini tidak diminta dan tetap seperti yang Anda kirim:',
    en: 'This was not asked for and stays as you sent it:',
  },
  next: { id: 'Simpan dan lanjut', en: 'Save and continue' },
} as const satisfies Record<string, Phrase>

type Shown = { readonly problems?: Problems; readonly posted?: Posted; readonly isOther?: boolean }

/** Address and date parts are posted with a hyphen: `birthDate-day`. */
const inputName = (input: string): string => input.replace('.', '-')

/** The country whose parts a question offers: the one just chosen on this page, or the one she lives in. */
const countryOf = (own: OwnDraft, page: FormPage, posted: Posted | undefined): string | null => {
  const country = page.fields.find(field => field.type === 'country')
  if (country === undefined) return own.draft.residence?.country ?? null
  const answer = posted?.text(country.id) ?? own.situation.answers[country.id]
  return typeof answer === 'string' ? answer : null
}

const questionPage = (
  visit: Visit,
  own: OwnDraft,
  page: FormPage,
  { problems = {}, posted, isOther = false }: Shown = {},
) => {
  const { draft, definition, situation } = own
  const stop = { kind: 'question', id: page.id } as const
  const isAlone = page.fields.length === 1
  const open = openPart(own, page)
  const shut = page.fields.filter(field => !open.fields.includes(field))
  const offered = posted === undefined ? offeredName(own, visit.who) : {}
  const sources = { ...draft.provenance, ...fromSignIn(offered, visit.app.now()) }
  return visit.page({
    title: page.question,
    status: posted === undefined ? 200 : isOther ? 409 : 422,
    hasProblems: posted !== undefined,
    body: (
      <>
        <BackLink href={stopBefore(own, stop)} />
        <DraftProgress own={own} stop={stop} />
        <DraftNotice query={visit.query} />
        <ErrorSummary
          problems={problems}
          labels={Object.fromEntries(page.fields.map(({ id, label }) => [id, label ?? page.question]))}
        />
        {isOther ? <AnsweredElsewhere own={own} page={open} /> : null}
        <AskedNotice own={own} />
        <Form action={stopPath(draft.id, stop)} problems={problems} answers={posted} guard>
          {isAlone ? null : <PageTitle caption={definition.names} title={page.question} />}
          {isAlone || page.hint === undefined ? null : <p class="hint">{page.hint[visit.locale]}</p>}
          <OwnValue name="drawn" value={drawnFrom(own, page)} />
          {shut.length === 0 ? null : (
            <>
              <p class="soft">
                <T of={words.shut} />
              </p>
              <SummaryList
                compact
                rows={shut.map(field => ({
                  label: field.label ?? page.question,
                  value: showAnswer(field, situation.answers[field.id])[visit.locale],
                }))}
              />
            </>
          )}
          {open.fields.map(field => (
            <QuestionField
              field={field}
              label={isAlone ? page.question : (field.label ?? page.question)}
              asHeading={isAlone}
              hint={field.hint ?? (isAlone ? page.hint : undefined)}
              source={answerSource(sources[field.id], zoneOf(draft.mission))}
              answer={offered[field.id] ?? situation.answers[field.id]}
              country={countryOf(own, page, posted)}
              area={field.prefill === 'person.addressAbroad' ? (draft.residence?.subdivision ?? null) : null}
            />
          ))}
          <Button label={words.next} tone="primary" />
        </Form>
        <RightAsItIs own={own} items={page.fields.map(field => field.id)} />
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
  if ('right' in form.fields) return confirmItem(visit)
  const own = await ownDraft(visit)
  const page = askedPage(visit, own)
  const read = readPage(openPart(own, page), input => form.text(inputName(input)))
  if ('problems' in read) return questionPage(visit, own, page, { problems: read.problems, posted: form })

  // Another tab has answered this page since the form was drawn: neither answer may win unsaid.
  const isSame = changedOf(own.draft, read.values).length === 0
  const drawn = form.text('drawn')
  if (drawn !== '' && drawn !== drawnFrom(own, page) && !isSame)
    return questionPage(visit, own, page, { posted: form, isOther: true })

  // The rules of this page are judged at once, so that she need not come back for them.
  const answers = { ...own.situation.answers, ...read.values }
  const { problems } = checkAnswers(own.definition, { ...own.situation, answers })
  const here = Object.fromEntries(page.fields.flatMap(({ id }) => (problems[id] ? [[id, problems[id]]] : [])))
  if (own.draft.corrects && own.draft.mission !== null && isAboutResidence(page))
    Object.assign(here, residenceProblems(page, answers, own.draft.mission, own.asked?.sent.answers))
  if (Object.keys(here).length > 0) return questionPage(visit, own, page, { problems: here, posted: form })

  const known = knownAt(await knownOf(app.db, own.draft.person), own.draft.residence)
  const refilled = refill(own.definition, own.situation, read.values, known, own.asked?.sent)
  const taken = Object.entries(offeredName(own, visit.who)).filter(([id, name]) => read.values[id] === name)
  const source = fromSignIn(Object.fromEntries(taken), app.now())
  const filled = { ...refilled, provenance: { ...refilled.provenance, ...source } }
  if (!(await keepAnswers(app.db, own.draft, read.values, filled, app.now()))) return notFound()
  const after = await ownDraft(visit)
  return seeOther(stopPath(own.draft.id, stopAfter(after, { kind: 'question', id: page.id })))
}
