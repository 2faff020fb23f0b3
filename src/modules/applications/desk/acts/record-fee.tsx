import { Amount, Select, T, TextField } from '../../../../design/index.ts'
import type { Money, Phrase } from '../../../../kernel/index.ts'
import { lineOf } from '../../../../web/index.ts'
import { claimReceipt, receiptTaken } from '../../claim-receipt.ts'
import { isOutsideCode, outsideCodeRule } from '../../outside-code.ts'
import { type PayRefused, payRefusals, recordPayment } from '../../record-payment.ts'
import type { DeskAct } from './desk-act.ts'
import { amountOf, formProblems } from './read-form.ts'

type Paid = { readonly receipt: string; readonly amount: Money }

const words = {
  title: { id: 'Catat pembayaran', en: 'Record a payment' },
  save: { id: 'Catat pembayaran', en: 'Record the payment' },
  told: { id: 'Biaya yang diberitahukan kepada pemohon:', en: 'Price told to the applicant:' },
  unknown: { id: 'belum diketahui', en: 'not known' },
  unverified: {
    id: '(belum dicocokkan dengan naskah resmi)',
    en: '(not yet compared with the official text)',
  },
  receipt: { id: 'Nomor kuitansi', en: 'Receipt number' },
  amount: { id: 'Jumlah yang diterima', en: 'Amount received' },
  currency: { id: 'Mata uang', en: 'Currency' },
} as const satisfies Record<string, Phrase>

/** Paid at the counter: what was taken, in which currency, and the receipt she was given. */
export const recordFee: DeskAct<Paid, PayRefused> = {
  act: 'payment',
  title: words.title,
  button: words.save,
  lead: ({ request }) => (
    <p>
      <T of={words.told} />{' '}
      {request.case.tariff.total === null ? (
        <T of={words.unknown} />
      ) : (
        <Amount of={request.case.tariff.total} />
      )}{' '}
      {request.case.tariff.verified ? null : <T of={words.unverified} />}
    </p>
  ),
  fields: ({ mission }) => (
    <>
      <TextField name="receipt" label={words.receipt} hint={outsideCodeRule} width={16} />
      <TextField name="amount" label={words.amount} inputmode="decimal" width={16} />
      <Select
        name="currency"
        label={words.currency}
        empty={null}
        value={mission.currency}
        options={[...new Set([mission.currency, 'USD', 'IDR'])].map(value => ({ value, label: value }))}
      />
    </>
  ),
  read: (form, { mission }) => {
    const currency = form.text('currency')
    const isKnown = [mission.currency, 'USD', 'IDR'].includes(currency)
    const amount = isKnown ? amountOf(lineOf(form, 'amount'), currency) : null
    const receipt = lineOf(form, 'receipt')
    if (amount !== null && isOutsideCode(receipt)) return { value: { receipt, amount } }
    return {
      problems: {
        ...(isOutsideCode(receipt) ? {} : { receipt: receipt === '' ? formProblems.empty : outsideCodeRule }),
        ...(isKnown ? {} : { currency: formProblems.choose }),
        ...(amount === null && isKnown ? { amount: formProblems.amount } : {}),
      },
    }
  },
  decide: (request, { definition, step }, { receipt, amount }) =>
    recordPayment(request, definition, { step: step.id, receipt, amount }),
  alongside: ({ tx }, { id, request }, { receipt }) =>
    claimReceipt(tx, { mission: request.mission, receipt, application: id }),
  explain: async ({ visit, request }, { receipt }, code) =>
    code === 'receipt-taken' ? receiptTaken(visit.app.db, { mission: request.mission, receipt }) : null,
  refusals: payRefusals,
}
