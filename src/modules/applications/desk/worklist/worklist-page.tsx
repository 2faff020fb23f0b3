import type { Child } from 'hono/jsx'
import {
  type Answers,
  Button,
  EmptyState,
  ErrorSummary,
  FilterBar,
  Form,
  Inset,
  PageTitle,
  Pagination,
  type Problems,
  Select,
  Stat,
  Stats,
  T,
  TextField,
} from '../../../../design/index.ts'
import { onOneConnection } from '../../../../journal/index.ts'
import { dayAt, type Phrase, showInstant } from '../../../../kernel/index.ts'
import { type Handler, notAllowed } from '../../../../web/index.ts'
import { chosenPurposes, purposeWords, scopeOf } from '../../../access/index.ts'
import { servicesOn } from '../../../catalogue/index.ts'
import type { Mission } from '../../../missions/index.ts'
import { chosenMission, deskMissions } from '../desk-missions.ts'
import { countedUpTo, countWork, findWork, type WorkCounts } from './find-work.ts'
import { LentSignature } from './lent-signature.tsx'
import { listPurpose } from './list-purpose.ts'
import { nameRows } from './name-rows.ts'
import { nextActWords } from './next-act-words.ts'
import { type Filters, readFilters, worklistAddress } from './read-filters.ts'
import { openStates, workStateWords } from './work-states.ts'
import { WorkTable } from './work-table.tsx'

const words = {
  title: { id: 'Meja kerja', en: 'Desk' },
  caption: { id: 'Permohonan yang harus dikerjakan', en: 'Requests to work on' },
  empty: { id: 'Tidak ada permohonan di sini', en: 'No requests here' },
  emptyText: {
    id: 'Tidak ada permohonan yang cocok dengan pilihan ini.',
    en: 'No request fits this choice.',
  },
  state: { id: 'Keadaan', en: 'State' },
  allOpen: { id: 'Semua yang belum selesai', en: 'All that is open' },
  service: { id: 'Layanan', en: 'Service' },
  allServices: { id: 'Semua layanan', en: 'All services' },
  overdue: { id: 'Lewat waktu', en: 'Overdue' },
  when: { id: 'Waktu', en: 'Time' },
  any: { id: 'Semua', en: 'All' },
  filter: { id: 'Saring daftar', en: 'Narrow the list' },
  search: { id: 'Cari', en: 'Search' },
  term: { id: 'Nomor permohonan, nama, atau nomor paspor', en: 'Request number, name or passport number' },
  purpose: { id: 'Untuk apa?', en: 'What for?' },
  choose: { id: 'Pilih perwakilan', en: 'Choose a mission' },
  overdueMeaning: { id: 'Lengkap, tanggal janjinya sudah lewat', en: 'Complete, past the date promised' },
  readyMeaning: { id: 'Semua langkah sebelumnya sudah dilakukan', en: 'All steps before have been taken' },
  next: { id: 'Langkah berikutnya', en: 'Next step' },
  anyNext: { id: 'Semua langkah', en: 'Any step' },
  countMeaning: { id: 'Permohonan perwakilan ini', en: 'Requests of this mission' },
  say: {
    id: 'Pilih untuk apa Anda melihat nama pemohonnya. Alasan Anda dicatat, dan pemohon dapat melihatnya.',
    en: 'Choose what you want to see the applicants’ names for. Your reason is recorded, and the applicants can see it.',
  },
  notYours: {
    id: 'Permohonan yang Anda pilih tidak sedang menunggu Anda.',
    en: 'The requests you chose are not waiting for you.',
  },
  unknown: {
    id: 'Tujuan di alamat halaman ini tidak dikenal, atau bukan tugas Anda di sini. Pilih salah satu.',
    en: 'The purpose in this page’s address is not known, or is not a task of yours here. Choose one.',
  },
  more: { id: 'lebih dari {count}', en: 'more than {count}' },
} as const satisfies Record<string, Phrase>

const Head = ({ counts, mission, asOf }: { counts: WorkCounts; mission: string; asOf: Child }) => {
  const shown = (count: number) => (count > countedUpTo ? `> ${countedUpTo}` : String(count))
  const link = (filters: Partial<Filters>) =>
    worklistAddress(mission, {
      status: null,
      service: null,
      next: null,
      overdue: false,
      saidPurpose: null,
      ...filters,
    })
  return (
    <Stats asOf={asOf}>
      <Stat
        label={words.overdue}
        value={<a href={link({ overdue: true })}>{shown(counts.overdue)}</a>}
        meaning={words.overdueMeaning}
      />
      <Stat
        label={nextActWords.decide}
        value={<a href={link({ next: 'decide' })}>{shown(counts.ready)}</a>}
        meaning={words.readyMeaning}
      />
      {openStates.map(status => (
        <Stat
          label={workStateWords[status]}
          value={<a href={link({ status })}>{shown(counts[status])}</a>}
          meaning={words.countMeaning}
        />
      ))}
    </Stats>
  )
}

const PurposeSelect = ({ name, problem }: { name: 'purpose' | 'for'; problem?: Phrase | undefined }) => (
  <Select
    name={name}
    label={words.purpose}
    problem={problem}
    options={chosenPurposes.map(value => ({ value, label: purposeWords[value] }))}
  />
)

/** Of the problem that does not say which field it is about. */
export const searchLabels = { term: words.term }

/** Searching shows names and takes personal data, so it is posted and says what it is for. */
export const SearchForm = ({
  mission,
  answers,
  problems,
}: {
  mission: string
  answers?: Answers
  problems?: Problems | undefined
}) => (
  <Form action={`/desk/search?mission=${mission}`} class="filters" answers={answers} problems={problems}>
    <TextField name="term" label={words.term} />
    <PurposeSelect name="purpose" />
    <Button label={words.search} tone="secondary" />
  </Form>
)

export const MissionChoice = ({ missions }: { missions: readonly Mission[] }) => (
  <>
    <PageTitle title={words.choose} />
    <ul>
      {missions.map(({ code, name }) => (
        <li>
          <a href={`/desk?mission=${code}`}>
            <T of={name} />
          </a>
        </li>
      ))}
    </ul>
  </>
)

/** The mission's open work, most pressing first. */
export const showWorklist: Handler = async visit => {
  const { app, who, query } = visit
  const missions = deskMissions(who)
  const mission = chosenMission(missions, query.get('mission'))
  if (mission === null) {
    if (missions.length === 0 || query.has('mission')) return notAllowed()
    return visit.page({ title: words.choose, body: <MissionChoice missions={missions} /> })
  }
  const now = app.now()
  const scope = scopeOf(who, 'list-files', now, 'f')
  const filters = readFilters(query)
  const asked = { mission: mission.code, scope, now }
  const told = listPurpose(visit, mission, filters)
  const purpose = 'purpose' in told ? told.purpose : null
  const problems = 'ask' in told && told.ask === 'unknown' ? { for: words.unknown } : undefined
  const mustSay = purpose === null || filters.saidPurpose !== null
  const [found, counts] = await onOneConnection(app.db, one =>
    Promise.all([
      purpose === null ? { rows: [], hasMore: false } : findWork(one, { ...asked, filters }),
      countWork(one, asked),
    ]),
  )
  const rows =
    purpose === null
      ? []
      : await nameRows(visit, found.rows, { what: 'worklist', purpose, mission: mission.code })
  const last = found.rows.at(-1)
  const after =
    last === undefined ? null : { rank: last.rank, orderAt: last.orderAt.toISOString(), id: last.id }
  const services = servicesOn(dayAt(now, mission.timezone))
  return visit.page({
    title: words.title,
    wide: true,
    status: problems === undefined ? 200 : 422,
    hasProblems: problems !== undefined,
    body: (
      <>
        <ErrorSummary problems={problems} />
        <PageTitle title={words.title} caption={mission.name} />
        <LentSignature who={who} mission={mission.code} />
        <Head
          counts={counts}
          mission={mission.code}
          asOf={showInstant(now.toISOString(), mission.timezone, visit.locale)}
        />
        <SearchForm mission={mission.code} />
        <FilterBar
          action="/desk"
          label={words.filter}
          answers={{
            mission: mission.code,
            state: filters.status ?? '',
            service: filters.service ?? '',
            next: filters.next ?? '',
            overdue: filters.overdue ? 'yes' : '',
            for: filters.saidPurpose ?? '',
          }}
          clear={
            filters.status || filters.service || filters.next || filters.overdue
              ? `/desk?mission=${mission.code}`
              : undefined
          }
        >
          <input type="hidden" name="mission" value={mission.code} />
          <Select
            name="state"
            label={words.state}
            empty={words.allOpen}
            options={Object.entries(workStateWords).map(([value, label]) => ({ value, label }))}
          />
          <Select
            name="next"
            label={words.next}
            empty={words.anyNext}
            options={Object.entries(nextActWords).map(([value, label]) => ({ value, label }))}
          />
          <Select
            name="service"
            label={words.service}
            empty={words.allServices}
            options={services.map(({ code, names }) => ({ value: code, label: names }))}
          />
          <Select
            name="overdue"
            label={words.when}
            empty={words.any}
            options={[{ value: 'yes', label: words.overdue }]}
          />
          {mustSay ? <PurposeSelect name="for" problem={problems?.for} /> : null}
        </FilterBar>
        {purpose === null ? (
          <Inset>
            {problems === undefined ? <T of={words.notYours} /> : null} <T of={words.say} />
          </Inset>
        ) : rows.length === 0 ? (
          <EmptyState title={words.empty}>
            <T of={words.emptyText} />
          </EmptyState>
        ) : (
          <WorkTable
            caption={words.caption}
            rows={rows}
            mission={mission}
            now={now}
            purpose={filters.saidPurpose}
          />
        )}
        <Pagination next={found.hasMore ? worklistAddress(mission.code, filters, after) : null} />
      </>
    ),
  })
}
