import {
  BackLink,
  Banner,
  EmptyState,
  ErrorSummary,
  PageTitle,
  type Problems,
  T,
} from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { type Handler, notAllowed } from '../../../../web/index.ts'
import { chosenPurposes, scopeOf } from '../../../access/index.ts'
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

/** By number, name or passport number; what was typed never stands in an address. */
export const searchFiles: Handler = async visit => {
  const { app, who, query, form } = visit
  const mission = chosenMission(deskMissions(who), query.get('mission'))
  if (mission === null) return notAllowed()
  const term = form.text('term').slice(0, 200)
  const purpose = chosenPurposes.find(each => each === form.text('purpose'))
  const problems: Problems = {
    ...(term.replace(/[^\p{L}\p{N}]/gu, '').length < 3 ? { term: words.short } : {}),
    ...(purpose === undefined ? { purpose: words.purpose } : {}),
  }
  const isAsked = Object.keys(problems).length === 0
  const now = app.now()
  const found = isAsked
    ? await findFiles(app.db, { mission: mission.code, scope: scopeOf(who, 'search-files', now, 'f'), term })
    : []
  const rows =
    isAsked && purpose ? await nameRows(visit, found, { what: 'search', purpose, mission: mission.code }) : []
  return visit.page({
    title: words.title,
    wide: true,
    status: isAsked ? 200 : 422,
    hasProblems: !isAsked,
    body: (
      <>
        <BackLink href={`/desk?mission=${mission.code}`} label={words.back} />
        <ErrorSummary problems={problems} labels={searchLabels} />
        <PageTitle title={words.title} caption={mission.name} />
        <SearchForm mission={mission.code} form={form} problems={problems} />
        {found.length === mostFound ? (
          <Banner
            tone="info"
            title={{
              id: words.full.id.replace('{count}', String(mostFound)),
              en: words.full.en.replace('{count}', String(mostFound)),
            }}
          />
        ) : null}
        {!isAsked ? null : rows.length === 0 ? (
          <EmptyState title={words.none}>
            <T of={words.noneText} />
          </EmptyState>
        ) : (
          <WorkTable
            caption={words.title}
            rows={rows}
            mission={mission}
            now={now}
            purpose={purpose ?? null}
          />
        )}
      </>
    ),
  })
}
