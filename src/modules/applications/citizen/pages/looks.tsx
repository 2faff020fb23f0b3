import { AtTime, EmptyState, PageTitle, Pagination, T, Table, useSay } from '../../../../design/index.ts'
import { type Handler, notFound, type Page } from '../../../../web/index.ts'
import {
  listLooks,
  lookKindWords,
  looksPerPage,
  purposeWords,
  roleWords,
  type SeenLook,
  zoneOf,
} from '../../../access/index.ts'
import { missionForDisplay } from '../../../missions/index.ts'
import { namesOfOwn, type OwnName } from '../names-of-own.ts'

const words = {
  title: { id: 'Siapa yang melihat data Anda', en: 'Who has looked at your data' },
  intro: {
    id: 'Setiap kali petugas membuka permohonan atau dokumen Anda, atau melihat nama Anda di daftar, hal itu dicatat di sini. Catatan ini tidak dapat diubah atau dihapus.',
    en: 'Each time an officer opens a request or document of yours, or sees your name in a list, it is put on record here. The record cannot be changed or removed.',
  },
  timesAt: { id: '{count} kali,', en: '{count} times,' },
  times: { id: '{count} kali antara', en: '{count} times between' },
  and: { id: 'dan', en: 'and' },
  which: { id: 'Permohonan', en: 'Request' },
  lists: {
    id: 'Daftar yang dilihat berkali-kali pada hari yang sama oleh petugas yang sama tercatat satu kali di sini.',
    en: 'A list seen several times on one day by the same officer is shown once here.',
  },
  right: {
    id: 'Anda berhak mengetahuinya: UU 27/2022 tentang Pelindungan Data Pribadi, pasal 32.',
    en: 'You have the right to know: Law 27/2022 on the protection of personal data, article 32.',
  },
  caption: { id: 'Catatan, yang terbaru di atas', en: 'Record, latest first' },
  when: { id: 'Kapan', en: 'When' },
  who: { id: 'Siapa', en: 'Who' },
  what: { id: 'Apa', en: 'What' },
  why: { id: 'Untuk apa', en: 'What for' },
  none: { id: 'Belum ada yang melihat data Anda', en: 'Nobody has looked at your data yet' },
  pages: { id: 'Halaman catatan', en: 'Pages of the record' },
}

const Looker = ({ look: { role, mission } }: { look: SeenLook }) => {
  const say = useSay()
  const place = mission === null ? null : missionForDisplay(mission).shortName
  return (
    <>
      {say(roleWords[role])}
      {place === null ? null : `, ${place}`}
    </>
  )
}

const zoneFor = (look: SeenLook): string =>
  look.mission === null ? zoneOf(null) : missionForDisplay(look.mission).timezone

const minuteOf = (at: Date): string => at.toISOString().slice(0, 16)

const When = ({ look }: { look: SeenLook }) => {
  const zone = zoneFor(look)
  if (look.times === 1) return <AtTime at={look.last} zone={zone} />
  // By the minute, as it is shown: "between 10.26 and 10.26" says nothing.
  if (minuteOf(look.first) === minuteOf(look.last)) {
    return (
      <>
        <T of={words.timesAt} with={{ count: look.times }} /> <AtTime at={look.last} zone={zone} />
      </>
    )
  }
  return (
    <>
      <T of={words.times} with={{ count: look.times }} /> <AtTime at={look.first} zone={zone} />{' '}
      <T of={words.and} /> <AtTime at={look.last} zone={zone} />
    </>
  )
}

/** Of which request of hers: its number and service, with the way to it. */
const Which = ({ look: { application }, names }: { look: SeenLook; names: OwnNames }) => {
  const own = names.get(application)
  return own === undefined ? null : (
    <>
      <a href={`/applications/${application}`}>{own.number}</a>, <T of={own.service} />
    </>
  )
}

type OwnNames = ReadonlyMap<string, OwnName>
type Listed = {
  readonly looks: readonly SeenLook[]
  readonly names: OwnNames
  readonly page: number
  readonly total: number
}

const looksPage = ({ looks, names, page, total }: Listed): Page => ({
  title: words.title,
  wide: true,
  body: (
    <>
      <PageTitle title={words.title} />
      <p>
        <T of={words.intro} />
      </p>
      {looks.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <Table
          caption={words.caption}
          columns={[
            { header: words.when, cell: look => <When look={look} /> },
            { header: words.which, cell: look => <Which look={look} names={names} /> },
            { header: words.who, cell: look => <Looker look={look} /> },
            { header: words.what, cell: look => <T of={lookKindWords[look.what]} /> },
            { header: words.why, cell: look => <T of={purposeWords[look.purpose]} /> },
          ]}
          rows={looks}
        />
      )}
      <Pagination
        previous={page > 1 ? `/me/looks?page=${page - 1}` : null}
        next={page * looksPerPage < total ? `/me/looks?page=${page + 1}` : null}
        label={words.pages}
      />
      <p class="soft">
        <T of={words.lists} /> <T of={words.right} />
      </p>
    </>
  ),
})

/** The citizen's own list of who looked, in which role, from where, and what for. */
export const showLooks: Handler = async ({ app, who, query, page }) => {
  if (who.party === 'nobody') return notFound()
  const asked = Number(query.get('page') ?? '1')
  const at = Number.isInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1
  const { looks, total } = await listLooks(app.db, who.id, at)
  const names = await namesOfOwn(
    app.db,
    who.id,
    looks.map(look => look.application),
  )
  return page(looksPage({ looks, names, page: at, total }))
}
