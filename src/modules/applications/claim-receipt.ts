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
 * Takes a receipt number for one request, in the transaction of its payment: a mission writes each number once, and
 * that of a payment which was cancelled stays used. Who comes second waits for the first, and is refused if it stays.
 */
export const claimReceipt = async (
  tx: Tx,
  { application, mission, receipt }: Receipt & { readonly application: string },
): Promise<Refusal<'receipt-taken'> | undefined> => {
  const taken = await sql`
    insert into applications.receipts (mission, receipt, application)
    values (${mission}, ${keyOf(receipt)}, ${application}) on conflict do nothing returning 1`.execute(tx)
  return taken.rows.length > 0 ? undefined : refuse('receipt-taken')
}

/** Of a payment in this very request, which was cancelled since. */
const ownCancelled: Phrase = {
  id: 'Nomor kuitansi ini dipakai untuk pembayaran di permohonan ini yang sudah dibatalkan. Kuitansi yang dibatalkan tidak dipakai lagi: buat kuitansi dengan nomor lain.',
  en: 'This receipt number was used for a payment in this request that was cancelled. A cancelled receipt is not used again: write a receipt with another number.',
}

/** Why it is refused, with the request that has the number, and what to do. */
export const receiptTaken = async (
  db: Db,
  { application, ...receipt }: Receipt & { readonly application: string },
): Promise<Phrase | null> => {
  const holder = await holderOf(db, receipt)
  if (holder === application) return ownCancelled
  const found = await sql<{ number: string }>`
    select number from applications.files where id = ${holder}`.execute(db)
  const number = found.rows[0]?.number
  if (number === undefined) return null
  return {
    id: `Nomor kuitansi ini sudah dicatat di perwakilan ini, untuk permohonan ${number}. Cocokkan dengan kuitansi di tangan Anda: betulkan bila salah ketik; bila memang sama, buat kuitansi dengan nomor lain untuk pembayaran ini.`,
    en: `This receipt number is recorded at this mission already, for request ${number}. Compare it with the receipt in your hand: correct it if it was mistyped; if it is really the same, write a receipt with another number for this payment.`,
  }
}
