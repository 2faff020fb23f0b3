import { Amount, AtTime, T, Table, Tag } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { cancelledEntries } from '../../standing-facts.ts'
import { fileAddress } from '../acts/act-addresses.ts'
import type { OpenedFile } from './read-file.ts'

const words = {
  caption: { id: 'Pembayaran di loket', en: 'Payments at the counter' },
  receipt: { id: 'Nomor kuitansi', en: 'Receipt number' },
  amount: { id: 'Jumlah', en: 'Amount' },
  at: { id: 'Dicatat', en: 'Recorded' },
  print: { id: 'Kuitansi', en: 'Receipt' },
  cancelled: { id: 'Dibatalkan', en: 'Cancelled' },
  open: { id: 'Cetak tanda terima', en: 'Print the receipt' },
} as const satisfies Record<string, Phrase>

/** Every payment, those that were cancelled too. */
export const paymentsOf = ({ facts }: Pick<OpenedFile, 'facts'>) => {
  const cancelled = cancelledEntries(facts)
  return facts.flatMap(({ name, body, version, at, actor }) =>
    name === 'PaymentReceived' ? [{ version, at, actor, body, isCancelled: cancelled.has(version) }] : [],
  )
}

export const FilePayments = ({ file }: { file: OpenedFile }) => (
  <Table
    caption={words.caption}
    captionHidden
    rows={paymentsOf(file)}
    columns={[
      {
        header: words.receipt,
        rowHeader: true,
        cell: ({ body, isCancelled }) => (
          <>
            {body.receipt}
            {isCancelled ? (
              <>
                {' '}
                <Tag label={words.cancelled} tone="warning" />
              </>
            ) : null}
          </>
        ),
      },
      { header: words.amount, numeric: true, cell: ({ body }) => <Amount of={body.amount} /> },
      { header: words.at, cell: ({ at }) => <AtTime at={at} zone={file.mission.timezone} /> },
      {
        header: words.print,
        headerHidden: true,
        cell: ({ version }) => (
          <a href={`${fileAddress(file.id)}/payments/${version}?purpose=${file.purpose}`}>
            <T of={words.open} />
          </a>
        ),
      },
    ]}
  />
)
