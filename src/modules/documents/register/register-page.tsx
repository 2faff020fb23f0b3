import {
  BackLink,
  EmptyState,
  OnDay,
  PageTitle,
  Pagination,
  Source,
  T,
  Table,
  Tag,
} from '../../../design/index.ts'
import type { Phrase } from '../../../kernel/index.ts'
import { type Handler, notFound } from '../../../web/index.ts'
import { permits } from '../../access/index.ts'
import { missionForDisplay } from '../../missions/index.ts'
import { registerEntries } from '../find-document.ts'
import { numberFormatOf } from '../number-formats.ts'
import { registerAddress } from './registers-page.tsx'
import { standingOf, standingTones, standingWords } from './standing.ts'

const words = {
  back: { id: 'Buku register', en: 'Registers' },
  title: { id: 'Register', en: 'Register' },
  caption: { id: 'Surat dalam register ini', en: 'Documents in this register' },
  number: { id: 'Nomor', en: 'Number' },
  kind: { id: 'Jenis surat', en: 'Kind of document' },
  issuedOn: { id: 'Diterbitkan', en: 'Issued' },
  standing: { id: 'Keadaan', en: 'State' },
  unverified: {
    id: 'Bentuk nomor ini usulan dan belum dipastikan dengan peraturan.',
    en: 'The form of this number is a proposal and not confirmed by any regulation.',
  },
  none: { id: 'Tidak ada surat di bagian ini', en: 'There is no document in this part' },
} as const satisfies Record<string, Phrase>

const perPage = 100

/** One book of numbers, in order and without a gap. It shows no name. */
export const showRegister: Handler = async visit => {
  const { app, who, params, query, page } = visit
  const { mission = '', register = '' } = params
  const year = /^\d{4}$/.test(params.year ?? '') ? Number(params.year) : null
  if (year === null || !permits(who, 'see-register', { type: 'Register', mission }, app.now())) {
    return notFound()
  }
  const asked = query.get('after') ?? ''
  const after = /^\d{1,9}$/.test(asked) ? Number(asked) : 0
  const found = await registerEntries(app.db, { mission, register, year, after, limit: perPage + 1 })
  if (found.length === 0 && after === 0) return notFound()
  const entries = found.slice(0, perPage)
  const last = entries.at(-1)
  const address = registerAddress({ mission, register, year })
  const format = numberFormatOf(register)
  const { shortName } = missionForDisplay(mission)
  const title = `${format.code} ${year} – ${shortName}`
  return page({
    title: { id: `Register ${title}`, en: `Register ${title}` },
    wide: true,
    body: (
      <>
        <BackLink href="/registers" label={words.back} />
        <PageTitle title={title} caption={words.title} />
        {format.verified ? null : <Source of={words.unverified} />}
        {entries.length === 0 ? (
          <EmptyState title={words.none} />
        ) : (
          <Table
            caption={words.caption}
            captionHidden
            rows={entries}
            columns={[
              {
                header: words.number,
                rowHeader: true,
                cell: entry => <a href={`/documents/${entry.id}`}>{entry.number}</a>,
              },
              { header: words.kind, cell: entry => <T of={entry.name} /> },
              { header: words.issuedOn, cell: entry => <OnDay day={entry.issuedOn} /> },
              {
                header: words.standing,
                cell: entry => {
                  const standing = standingOf(entry)
                  return <Tag label={standingWords[standing]} tone={standingTones[standing]} />
                },
              },
            ]}
          />
        )}
        <Pagination
          previous={after === 0 ? null : `${address}?after=${Math.max(0, after - perPage)}`}
          next={found.length > perPage && last ? `${address}?after=${last.sequence}` : null}
        />
      </>
    ),
  })
}
