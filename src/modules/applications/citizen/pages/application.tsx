import { BackLink, Details, PageTitle, T, Tag } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import type { Handler } from '../../../../web/index.ts'
import { isEnd } from '../../../catalogue/index.ts'
import { reasonFor } from '../../../documents/index.ts'
import { WayToMission } from '../../../missions/index.ts'
import { standingFacts } from '../../standing-facts.ts'
import { stepsNow } from '../../take-step.ts'
import { ownSecret } from '../find-status.ts'
import { letterNews, lettersIssued } from '../letter-news.ts'
import { ownFile } from '../own-file.ts'
import { todosOf } from '../todos.ts'
import { waitsFor } from '../waits-for.ts'
import { AfterGrant } from './after-grant.tsx'
import { AnswersSent } from './answers.tsx'
import { Correction } from './correction.tsx'
import { Cost } from './cost.tsx'
import { Dates } from './dates.tsx'
import { DocumentsSent } from './documents-sent.tsx'
import { HandedOver } from './handed-over.tsx'
import { History } from './history.tsx'
import { Issued } from './issued.tsx'
import { Path } from './path.tsx'
import { Payments } from './payments.tsx'
import { Rejection } from './rejection.tsx'
import { NumberAndSecret } from './secret.tsx'
import { SentBanner, SentPanel, sentTitle, serviceToGoOnWith } from './sent.tsx'
import { standingTag, standingWords } from './standing-words.ts'
import { TodoList } from './todo-list.tsx'
import { waitingForYou } from './waiting.ts'

const words = {
  back: { id: 'Halaman saya', en: 'My page' },
  now: { id: 'Sekarang', en: 'Now' },
  path: { id: 'Langkah permohonan', en: 'Steps of your request' },
  cost: { id: 'Biaya', en: 'Cost' },
  withdraw: { id: 'Mencabut permohonan', en: 'Withdrawing the request' },
  mayWithdraw: {
    id: 'Anda boleh mencabut permohonan ini selama belum diputuskan.',
    en: 'You may withdraw this request as long as it is not decided.',
  },
  withdrawLink: { id: 'Cabut permohonan ini', en: 'Withdraw this request' },
  secret: { id: 'Bertanya tanpa masuk', en: 'Asking without signing in' },
} as const satisfies Record<string, Phrase>

/** Her own request, whole: where it stands, what she must do, by when, what it costs, what she sent, what happened. */
export const showApplication: Handler = async visit => {
  const file = await ownFile(visit)
  const { id, request, definition, mission } = file
  const secret = await ownSecret(visit.app, id)
  const news = visit.query.get('sent')
  const isNew = news === 'application'
  const letters = await lettersIssued(visit.app, file.facts)
  const letter = letterNews(request, letters)
  const todos = todosOf(request, definition, letter)
  const waiting = waitsFor(request, definition, letter)
  const issued = letters[0] ?? null
  const isReady = issued !== null && issued.file !== null && letter?.kind !== 'ended'
  const isOver = isEnd(definition, request.status)
  const endedFor = issued === null ? null : await reasonFor(visit.app, issued.id)
  const isPaid = standingFacts(file.facts).some(fact => fact.name === 'PaymentReceived')
  const mayWithdraw = stepsNow(request, definition).some(step => step.act === 'withdraw')

  return visit.page({
    title: isNew ? sentTitle : definition.names,
    body: (
      <>
        <BackLink href="/me" label={words.back} />
        {isNew ? (
          <SentPanel file={file} secret={secret} next={serviceToGoOnWith(file, visit.query)} />
        ) : (
          <>
            <SentBanner news={news} />
            <PageTitle
              caption={request.number}
              title={definition.names}
              aside={<Tag {...standingTag(request.status, letter)} />}
            />
          </>
        )}
        <h2>
          <T of={words.now} />
        </h2>
        <p>
          <T
            of={standingWords(request, todos, letter)}
            with={{
              mission: mission.shortName,
              whom: waiting === null ? '' : waitingForYou(waiting, definition)[visit.locale],
            }}
          />
        </p>
        <TodoList file={file} todos={todos} />
        <Correction file={file} />
        <Rejection file={file} />
        <Issued file={file} document={issued} earlier={letters.slice(1)} endedFor={endedFor} />
        <AfterGrant definition={definition} state={request.status} letter={letter} />
        <HandedOver file={file} />
        {request.status === 'withdrawn' || request.status === 'handed-over' ? null : (
          <WayToMission code={request.mission} now={visit.app.now()} />
        )}
        <Dates file={file} />
        {isOver ? null : (
          <>
            <h2>
              <T of={words.path} />
            </h2>
            <Path file={file} issued={isReady} letter={letter} />
          </>
        )}
        <Payments file={file} />
        <h2>
          <T of={words.cost} />
        </h2>
        <Cost definition={definition} tariff={request.case.tariff} isSettled={isPaid || isOver} />
        <AnswersSent file={file} />
        <DocumentsSent file={file} />
        <History file={file} />
        {mayWithdraw ? (
          <>
            <h2>
              <T of={words.withdraw} />
            </h2>
            <p>
              <T of={words.mayWithdraw} />{' '}
              <a href={`/applications/${id}/withdrawal`}>
                <T of={words.withdrawLink} />
              </a>
            </p>
          </>
        ) : null}
        {isNew ? null : (
          <Details summary={words.secret}>
            <NumberAndSecret number={request.number} secret={secret} />
          </Details>
        )}
      </>
    ),
  })
}
