import {
  type Decision,
  type Fact,
  fact,
  isRefusal,
  type Money,
  refuse,
  type Words,
} from '../../kernel/index.ts'
import type { Definition } from '../catalogue/index.ts'
import type { Application } from './application.ts'
import type { ToldTariff } from './facts.ts'
import { isOutsideCode, outsideCodeRule } from './outside-code.ts'
import { type StepRefused, stepRefusals, takeStep } from './take-step.ts'

export type PayRefused =
  | StepRefused
  | 'receipt-missing'
  | 'receipt-no-code'
  | 'receipt-taken'
  | 'amount-not-positive'

type Paid = { step: string; receipt: string; amount: Money; charged: ToldTariff }

/** Paid at the counter, with the number of the receipt she was given; the amount is what was taken in its currency. */
export const recordPayment = (
  application: Application,
  definition: Definition,
  { step, receipt, amount }: { readonly step: string; readonly receipt: string; readonly amount: Money },
): Decision<Fact<'PaymentReceived', Paid>, PayRefused> => {
  const taken = takeStep(application, definition, step, 'payment')
  if (isRefusal(taken)) return taken
  if (receipt.trim() === '') return refuse('receipt-missing')
  if (!isOutsideCode(receipt)) return refuse('receipt-no-code')
  if (!Number.isSafeInteger(amount.minor) || amount.minor <= 0) return refuse('amount-not-positive')
  return [fact('PaymentReceived', { step, receipt, amount, charged: taken.request.case.tariff })]
}

export const payRefusals: Words<PayRefused> = {
  ...stepRefusals,
  'receipt-missing': { id: 'Isi nomor kuitansi.', en: 'Enter the number of the receipt.' },
  'receipt-no-code': outsideCodeRule,
  'receipt-taken': {
    id: 'Nomor kuitansi ini sudah dicatat di perwakilan ini. Cocokkan dengan kuitansi di tangan Anda; bila memang sama, buat kuitansi dengan nomor lain.',
    en: 'This receipt number is recorded at this mission already. Compare it with the receipt in your hand; if it is the same, write a receipt with another number.',
  },
  'amount-not-positive': { id: 'Isi jumlah yang dibayar.', en: 'Enter the amount paid.' },
}
