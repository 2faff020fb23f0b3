import { AtTime, EmptyState, PageTitle, Pagination, T, Table, useSay } from '../../../design/index.ts'
import type { Handler, Page } from '../../../web/index.ts'
import { missionForDisplay } from '../../missions/index.ts'
import { listLooks, looksPerPage, type SeenLook } from '../looks/list-looks.ts'
import { lookKindWords } from '../looks/look-kinds.ts'
import { purposeWords } from '../looks/purposes.ts'
import { roleWords } from '../roles/role-words.ts'
import { zoneOf } from '../roles/zone-of.ts'
import { signedIn } from '../signed-in.ts'

const words = {
  title: { id: 'Siapa yang melihat data Anda', en: 'Who has looked at your data' },
  intro: {
    id: 'Setiap kali petugas membuka permohonan atau dokumen Anda, atau melihat nama Anda di daftar, hal itu dicatat di sini. Catatan ini tidak dapat diubah atau dihapus.',
    en: 'Each time an officer opens a request or document of yours, or sees your name in a list, it is put on record here. The record cannot be changed or removed.',
  },
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

const looksPage = (looks: readonly SeenLook[], page: number, total: number): Page => ({
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
            { header: words.when, cell: look => <AtTime at={look.at} zone={zoneFor(look)} /> },
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
  const asked = Number(query.get('page') ?? '1')
  const at = Number.isInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1
  const { looks, total } = await listLooks(app.db, signedIn(who).id, at)
  return page(looksPage(looks, at, total))
}
