import { EmptyState, PageTitle, T, Table } from '../../../design/index.ts'
import type { Phrase } from '../../../kernel/index.ts'
import type { Handler } from '../../../web/index.ts'
import { missionForDisplay } from '../../missions/index.ts'
import { numberFormatOf } from '../number-formats.ts'
import { listRegisters, type Register } from './list-registers.ts'

const words = {
  title: { id: 'Buku register', en: 'Registers' },
  text: {
    id: 'Setiap surat yang diterbitkan mengambil nomor berikutnya. Nomor yang batal tetap tercatat.',
    en: 'Every issued document takes the next number. A void number stays on record.',
  },
  caption: { id: 'Buku register perwakilan Anda', en: 'Registers of your mission' },
  register: { id: 'Register', en: 'Register' },
  year: { id: 'Tahun', en: 'Year' },
  mission: { id: 'Perwakilan', en: 'Mission' },
  last: { id: 'Nomor terakhir', en: 'Last number' },
  unfinished: { id: 'Belum jadi', en: 'Not made yet' },
  ended: { id: 'Batal atau dicabut', en: 'Void or revoked' },
  none: { id: 'Belum ada surat yang diterbitkan', en: 'No document has been issued yet' },
  noneText: {
    id: 'Buku register terisi sendiri saat permohonan dikabulkan.',
    en: 'The register fills itself when requests are granted.',
  },
} as const satisfies Record<string, Phrase>

export const registerAddress = ({
  mission,
  register,
  year,
}: Pick<Register, 'mission' | 'register' | 'year'>): string => `/registers/${mission}/${register}/${year}`

/** The books of numbers of one's own mission. */
export const showRegisters: Handler = async visit => {
  const registers = await listRegisters(visit)
  return visit.page({
    title: words.title,
    wide: true,
    body: (
      <>
        <PageTitle title={words.title} />
        <p>
          <T of={words.text} />
        </p>
        {registers.length === 0 ? (
          <EmptyState title={words.none}>
            <p>
              <T of={words.noneText} />
            </p>
          </EmptyState>
        ) : (
          <Table
            caption={words.caption}
            captionHidden
            rows={registers}
            columns={[
              {
                header: words.register,
                rowHeader: true,
                cell: row => (
                  <a href={registerAddress(row)}>
                    {numberFormatOf(row.register).code} {row.year}
                  </a>
                ),
              },
              { header: words.mission, cell: row => missionForDisplay(row.mission).shortName },
              { header: words.last, numeric: true, cell: row => row.last },
              { header: words.unfinished, numeric: true, cell: row => row.unfinished },
              { header: words.ended, numeric: true, cell: row => row.voided + row.revoked },
            ]}
          />
        )}
      </>
    ),
  })
}
