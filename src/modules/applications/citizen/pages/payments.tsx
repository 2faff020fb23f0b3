import { Amount, AtTime, SummaryList, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { standingFacts } from '../../standing-facts.ts'
import type { OwnFile } from '../own-file.ts'

const words = {
  heading: { id: 'Pembayaran', en: 'Payment' },
  amount: { id: 'Diterima', en: 'Received' },
  receipt: { id: 'Nomor kuitansi', en: 'Receipt number' },
  at: { id: 'Dicatat', en: 'Recorded' },
} as const satisfies Record<string, Phrase>

/** What was paid and was not cancelled since, with the number of the receipt she was given. */
export const Payments = ({ file: { facts, calendar } }: { file: OwnFile }) => {
  const paid = standingFacts(facts).filter(fact => fact.name === 'PaymentReceived')
  if (paid.length === 0) return null
  return (
    <>
      <h2>
        <T of={words.heading} />
      </h2>
      {paid.map(({ body, at }) => (
        <SummaryList
          compact
          rows={[
            { label: words.amount, value: <Amount of={body.amount} /> },
            { label: words.receipt, value: body.receipt },
            { label: words.at, value: <AtTime at={at} zone={calendar.timezone} /> },
          ]}
        />
      ))}
    </>
  )
}
