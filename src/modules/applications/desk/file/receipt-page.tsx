import { Amount, AtTime, BackLink, Banner, PageTitle, SummaryList, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { type Handler, notFound } from '../../../../web/index.ts'
import { applicantName } from '../applicant-name.ts'
import { paymentsOf } from './file-payments.tsx'
import { look, openFile } from './open-file.ts'
import { readFile } from './read-file.ts'

const words = {
  title: { id: 'Tanda terima pembayaran', en: 'Receipt of payment' },
  back: { id: 'Kembali ke berkas', en: 'Back to the file' },
  office: { id: 'Diterima oleh', en: 'Received by' },
  from: { id: 'Diterima dari', en: 'Received from' },
  service: { id: 'Untuk layanan', en: 'For the service' },
  request: { id: 'Nomor permohonan', en: 'Request number' },
  receipt: { id: 'Nomor kuitansi', en: 'Receipt number' },
  amount: { id: 'Jumlah', en: 'Amount' },
  at: { id: 'Dicatat pada', en: 'Recorded at' },
  officer: { id: 'Petugas', en: 'Officer' },
  tariff: { id: 'Tarif yang diberitahukan', en: 'Tariff told' },
  unverified: {
    id: '(belum dicocokkan dengan naskah resmi)',
    en: '(not yet compared with the official text)',
  },
  cancelled: {
    id: 'Pembayaran ini dibatalkan: tanda terima ini tidak berlaku.',
    en: 'This payment was cancelled: this receipt is not valid.',
  },
  unknown: { id: 'belum diketahui', en: 'not known' },
} as const satisfies Record<string, Phrase>

/** One payment on a page to print; it carries a name, so opening it is on record. */
export const showReceipt: Handler = async visit => {
  const opened = await openFile(visit, 'inside')
  const { reached } = opened
  const { request, definition } = reached
  const paid = paymentsOf(reached).find(each => String(each.version) === visit.params.version)
  if (paid === undefined) return notFound()
  if (opened.purpose === null) return opened.ask
  const { purpose, back } = opened
  await look(visit, reached, 'file', purpose, `payment/${paid.version}`)

  const { mission, sent, actors } = await readFile(visit, reached, purpose)
  const { total, verified } = paid.body.charged
  const officer = actors.get(paid.actor)?.name
  return visit.page({
    title: words.title,
    body: (
      <>
        <BackLink href={back} label={words.back} />
        <PageTitle title={words.title} caption={paid.body.receipt} />
        {paid.isCancelled ? <Banner tone="warning" title={words.cancelled} focus={false} /> : null}
        <SummaryList
          rows={[
            { label: words.office, value: <T of={mission.name} /> },
            { label: words.from, value: applicantName(definition, sent) },
            { label: words.service, value: <T of={definition.names} /> },
            { label: words.request, value: <span class="unbroken">{request.number}</span> },
            { label: words.receipt, value: paid.body.receipt },
            { label: words.amount, value: <Amount of={paid.body.amount} /> },
            {
              label: words.tariff,
              value: (
                <>
                  {total === null ? <T of={words.unknown} /> : <Amount of={total} />}{' '}
                  {verified ? null : <T of={words.unverified} />}
                </>
              ),
            },
            { label: words.at, value: <AtTime at={paid.at} zone={mission.timezone} /> },
            { label: words.officer, value: officer === undefined ? '–' : <T of={officer} /> },
          ]}
        />
      </>
    ),
  })
}
