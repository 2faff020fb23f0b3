import { SummaryList, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { isUnusualNip } from '../../signers/nip.ts'
import type { PrintedDetails } from '../../signers/printed-details.ts'

export const detailWords = {
  position: { id: 'Jabatan resmi', en: 'Official position' },
  positionEn: { id: 'Jabatan dalam bahasa Inggris', en: 'Position in English' },
  nip: { id: 'NIP', en: 'Staff number (NIP)' },
  noEnglish: { id: 'Tidak dicetak', en: 'Not printed' },
  noNip: { id: 'Tidak ada; tidak dicetak', en: 'None; not printed' },
  unusual: {
    id: 'Bukan 18 angka. Periksa lagi; bila benar, biarkan.',
    en: 'Not 18 digits. Check it again; if it is right, leave it.',
  },
} as const satisfies Record<string, Phrase>

/** A staff number, with a word where it does not look like one. */
export const Nip = ({ nip }: { nip: string }) => (
  <>
    {nip}
    {isUnusualNip(nip) ? (
      <p class="soft">
        <T of={detailWords.unusual} />
      </p>
    ) : null}
  </>
)

/** What is printed under a person's letters. */
export const PrintedAs = ({ details: { position, positionEn, nip } }: { details: PrintedDetails }) => (
  <SummaryList
    rows={[
      { label: detailWords.position, value: position },
      { label: detailWords.positionEn, value: positionEn ?? <T of={detailWords.noEnglish} /> },
      { label: detailWords.nip, value: nip === null ? <T of={detailWords.noNip} /> : <Nip nip={nip} /> },
    ]}
  />
)
