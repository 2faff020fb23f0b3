import {
  type Answers,
  BackLink,
  Banner,
  EmptyState,
  ErrorSummary,
  PageTitle,
  type Problems,
  T,
} from '../../../../design/index.ts'
import { fill, type Phrase } from '../../../../kernel/index.ts'
import { type Handler, notAllowed, notFound, seeOther } from '../../../../web/index.ts'
import { chosenPurposes, findSearch, keepSearch, scopeOf } from '../../../access/index.ts'
import type { Mission } from '../../../missions/index.ts'
import { chosenMission, deskMissions } from '../desk-missions.ts'
import { nameRows } from '../worklist/name-rows.ts'
import { WorkTable } from '../worklist/work-table.tsx'
import { SearchForm, searchLabels } from '../worklist/worklist-page.tsx'
import { findFiles, mostFound } from './find-files.ts'

const words = {
  title: { id: 'Hasil pencarian', en: 'Search results' },
  back: { id: 'Meja kerja', en: 'Desk' },
  short: { id: 'Ketik paling sedikit tiga huruf atau angka.', en: 'Type at least three letters or digits.' },
  purpose: { id: 'Pilih untuk apa Anda mencari.', en: 'Choose what you search for.' },
  none: { id: 'Tidak ada yang cocok', en: 'Nothing fits' },
  noneText: {
    id: 'Hanya permohonan perwakilan ini yang dicari.',
    en: 'Only requests of this mission are searched.',
  },
  full: {
    id: 'Hanya {count} yang pertama ditampilkan. Ketik lebih lengkap.',
    en: 'Only the first {count} are shown. Type more of it.',
  },
} as const satisfies Record<string, Phrase>

/** What is asked, with what was typed before. */
const Asking = ({
  mission,
  answers,
  problems,
}: {
  mission: Mission
  answers: Answers
  problems?: Problems | undefined
}) => (
  <>
    <BackLink href={`/desk?mission=${mission.code}`} label={words.back} />
    <ErrorSummary problems={problems} labels={searchLabels} />
    <PageTitle title={words.title} caption={mission.name} />
    <SearchForm mission={mission.code} answers={answers} problems={problems} />
  </>
)

/** By number, name or passport number; what was typed never stands in an address, which a browser and a log keep. */
export const searchFiles: Handler = async visit => {
  const { app, who, query, form } = visit
  const mission = chosenMission(deskMissions(who), query.get('mission'))
  if (mission === null || who.party === 'nobody') return notAllowed()
  const term = form.text('term').slice(0, 200)
  const purpose = chosenPurposes.find(each => each === form.text('purpose'))
  const isShort = term.replace(/[^\p{L}\p{N}]/gu, '').length < 3
  if (isShort || purpose === undefined) {
    const problems: Problems = {
      ...(isShort ? { term: words.short } : {}),
      ...(purpose === undefined ? { purpose: words.purpose } : {}),
    }
    return visit.page({
      ...{ title: words.title, wide: true, status: 422, hasProblems: true },
      body: <Asking mission={mission} answers={form} problems={problems} />,
    })
  }
  const id = await keepSearch(app.db, who, { mission: mission.code, term, purpose })
  return seeOther(`/desk/search/${id}`)
}

/** What fits the search today; asking again, or coming back from a file, sends nothing anew. */
export const showFound: Handler = async visit => {
  const { app, who, params } = visit
  const search = who.party === 'nobody' ? null : await findSearch(app.db, who, params.id ?? '')
  const mission = search === null ? null : chosenMission(deskMissions(who), search.mission)
  if (search === null || mission === null) return notFound()
  const { term, purpose } = search
  const now = app.now()
  const scope = scopeOf(who, 'search-files', now, 'f')
  const found = await findFiles(app.db, { mission: mission.code, scope, term })
  const rows = await nameRows(visit, found, { what: 'search', purpose, mission: mission.code })
  return visit.page({
    title: words.title,
    wide: true,
    body: (
      <>
        <Asking mission={mission} answers={{ term, purpose }} />
        {found.length === mostFound ? (
          <Banner tone="info" title={fill(words.full, { count: String(mostFound) })} />
        ) : null}
        {rows.length === 0 ? (
          <EmptyState title={words.none}>
            <T of={words.noneText} />
          </EmptyState>
        ) : (
          <WorkTable caption={words.title} rows={rows} mission={mission} now={now} purpose={purpose} />
        )}
      </>
    ),
  })
}
