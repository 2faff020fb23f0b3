import { sql } from 'kysely'
import { type Phrase, type Refusal, refuse } from '../../kernel/index.ts'
import type { Db, Tx } from '../../platform/database/index.ts'

type Receipt = { readonly mission: string; readonly receipt: string }

/** As two people would call it the same number: in capitals. */
const keyOf = (receipt: string): string => receipt.toUpperCase()

const holderOf = async (db: Db | Tx, { mission, receipt }: Receipt): Promise<string | null> => {
  const found = await sql<{ application: string }>`
    select application from applications.receipts
    where mission = ${mission} and receipt = ${keyOf(receipt)}`.execute(db)
  return found.rows[0]?.application ?? null
}

/**
 * Takes a receipt number for one request, in the transaction of its payment: a mission writes each number once. Who
 * comes second waits for the first, and is refused if it stays.
 */
export const claimReceipt = async (
  tx: Tx,
  { application, ...receipt }: Receipt & { readonly application: string },
): Promise<Refusal<'receipt-taken'> | undefined> => {
  await sql`
    insert into applications.receipts (mission, receipt, application)
    values (${receipt.mission}, ${keyOf(receipt.receipt)}, ${application}) on conflict do nothing`.execute(tx)
  return (await holderOf(tx, receipt)) === application ? undefined : refuse('receipt-taken')
}

/** Why it is refused, with the request that has the number, and what to do. */
export const receiptTaken = async (db: Db, receipt: Receipt): Promise<Phrase | null> => {
  const holder = await holderOf(db, receipt)
  const found = await sql<{ number: string }>`
    select number from applications.files where id = ${holder}`.execute(db)
  const number = found.rows[0]?.number
  if (number === undefined) return null
  return {
    id: `Nomor kuitansi ini sudah dicatat di perwakilan ini, untuk permohonan ${number}. Cocokkan dengan kuitansi di tangan Anda: betulkan bila salah ketik; bila memang sama, buat kuitansi dengan nomor lain untuk pembayaran ini.`,
    en: `This receipt number is recorded at this mission already, for request ${number}. Compare it with the receipt in your hand: correct it if it was mistyped; if it is really the same, write a receipt with another number for this payment.`,
  }
}
