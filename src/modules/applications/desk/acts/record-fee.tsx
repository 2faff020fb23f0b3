import { Amount, CheckboxGroup, Select, T, TextField } from '../../../../design/index.ts'
import { fill, type Money, type Phrase, showMoney } from '../../../../kernel/index.ts'
import { type Form, lineOf } from '../../../../web/index.ts'
import { claimReceipt, receiptTaken } from '../../claim-receipt.ts'
import { outsideCodeRule } from '../../outside-code.ts'
import { type PayRefused, payRefusals, recordPayment } from '../../record-payment.ts'
import type { DeskAct, Standing } from './desk-act.ts'
import { codeProblem } from './names-applicant.ts'
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
  converted: {
    id: 'Biaya diberitahukan dalam {currency}. Untuk mata uang lain, hitung dengan kurs yang ditetapkan perwakilan; kurs itu tidak tercatat di sini, jadi jumlahnya tidak dibandingkan.',
    en: 'The price was told in {currency}. In another currency, convert it at the rate set by the mission; that rate is not recorded here, so the amount is not compared.',
  },
  differs: {
    id: 'Jumlah ini berbeda dari yang diberitahukan',
    en: 'This amount differs from the price told',
  },
  differsHint: {
    id: 'Diberitahukan: {told}. Akan dicatat: {taken}. Bila salah ketik, betulkan jumlahnya.',
    en: 'Told: {told}. Will be recorded: {taken}. If it was mistyped, correct the amount.',
  },
  agree: { id: 'Benar, {taken} yang saya terima', en: 'Yes, I received {taken}' },
  mustAgree: {
    id: 'Diberitahukan {told}, tetapi Anda mengisi {taken}. Betulkan, atau centang bahwa memang itu yang diterima.',
    en: 'The price told is {told}, but you entered {taken}. Correct it, or tick that this is what was received.',
  },
} as const satisfies Record<string, Phrase>

const currenciesAt = ({ mission, request }: Standing): readonly string[] => [
  ...new Set([request.case.tariff.total?.currency ?? mission.currency, mission.currency, 'USD', 'IDR']),
]

/** What was typed, where it is an amount. */
const takenIn = (form: Form, at: Standing): Money | null => {
  const currency = form.text('currency')
  return currenciesAt(at).includes(currency) ? amountOf(lineOf(form, 'amount'), currency) : null
}

/**
 * An amount other than the one told, with both in words; what is ticked is this very amount, and no later one. Only in
 * the currency that was told: missions set a local amount by a rate of their own, which the platform does not know. The
 * very digits of the price in another currency are a slip, unless that is ticked.
 */
const differenceIn = (form: Form, at: Standing) => {
  const [taken, told] = [takenIn(form, at), at.request.case.tariff.total]
  if (taken === null || told === null) return null
  const isOther = taken.currency !== told.currency
  const hasItsDigits = amountOf(lineOf(form, 'amount'), told.currency)?.minor === told.minor
  if (isOther !== hasItsDigits) return null
  const say = (words: Phrase): Phrase => {
    const inLocale = (locale: 'id' | 'en') =>
      fill(words, { told: showMoney(told, locale), taken: showMoney(taken, locale) })[locale]
    return { id: inLocale('id'), en: inLocale('en') }
  }
  return { value: `${taken.currency}-${taken.minor}`, say }
}

/** Said beside the currency, wherever a price was told. */
const conversionHint = ({ request }: Standing): Phrase | undefined => {
  const told = request.case.tariff.total
  return told === null ? undefined : fill(words.converted, { currency: told.currency })
}

/** Asked only of an amount that differs, once it was sent. */
const Difference = ({ form, at }: { form: Form; at: Standing }) => {
  const found = differenceIn(form, at)
  if (found === null) return null
  return (
    <CheckboxGroup
      name="agreed"
      label={words.differs}
      hint={found.say(words.differsHint)}
      options={[{ value: found.value, label: found.say(words.agree) }]}
    />
  )
}

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
  typed: { receipt: words.receipt, amount: words.amount, currency: words.currency },
  chosen: { agreed: words.differs },
  fields: (at, form) => (
    <>
      <TextField name="receipt" label={words.receipt} hint={outsideCodeRule} width={16} />
      <TextField name="amount" label={words.amount} inputmode="decimal" width={16} />
      <Select
        name="currency"
        label={words.currency}
        hint={conversionHint(at)}
        empty={null}
        value={currenciesAt(at)[0] ?? null}
        options={currenciesAt(at).map(value => ({ value, label: value }))}
      />
      {form === undefined ? null : <Difference form={form} at={at} />}
    </>
  ),
  read: (form, at) => {
    const currency = form.text('currency')
    const isKnown = currenciesAt(at).includes(currency)
    const amount = takenIn(form, at)
    const difference = differenceIn(form, at)
    const isAgreed = difference === null || form.text('agreed') === difference.value
    const receipt = lineOf(form, 'receipt')
    const wrong = codeProblem(receipt, at)
    if (amount !== null && isAgreed && wrong === null) return { value: { receipt, amount } }
    return {
      problems: {
        ...(wrong === null ? {} : { receipt: receipt === '' ? formProblems.empty : wrong }),
        ...(isKnown ? {} : { currency: formProblems.choose }),
        ...(difference === null || isAgreed ? {} : { agreed: difference.say(words.mustAgree) }),
        ...(amount === null && isKnown ? { amount: formProblems.amount } : {}),
      },
    }
  },
  decide: (request, { definition, step }, { receipt, amount }) =>
    recordPayment(request, definition, { step: step.id, receipt, amount }),
  alongside: ({ tx }, { id, request }, { receipt }) =>
    claimReceipt(tx, { mission: request.mission, receipt, application: id }),
  explain: async ({ visit, id, request: { mission } }, { receipt }, code) =>
    code === 'receipt-taken' ? receiptTaken(visit.app.db, { mission, receipt, application: id }) : null,
  refusals: payRefusals,
}
