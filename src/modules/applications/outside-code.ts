import type { Phrase } from '../../kernel/index.ts'

const form = /^(?=.*\d)[A-Za-z0-9./-]{1,30}$/

/**
 * What numbers of people look like, bare or behind their own word: 16 digits are those of a NIK or a family card; one letter, or two, and six or
 * seven digits those of a passport (DOMAIN 7, of which the passport's form is not confirmed by an official text).
 */
const personal =
  /^(?:\d{16}|[A-Za-z]{1,2}\d{6,7})$|(?<![a-z])(?:NIK|KTP|paspor|passport)[-./]?[a-z]{0,2}\d{6,}/i

export const looksPersonal = (text: string): boolean => personal.test(text)

export const personalRule: Phrase = {
  id: 'Ini berbentuk NIK, nomor KK, atau nomor paspor, dan catatan ini tidak dapat dihapus. Bila memang nomor kuitansi atau rujukan, tulis dengan awalan atau tanda hubung, misalnya KW-1234567.',
  en: 'This looks like a NIK, family card or passport number, and this entry can never be erased. If it really is the number of a receipt or a reference, write it with a prefix or a hyphen, such as KW-1234567.',
}

/**
 * Whether this is a number out of another's book or system, as far as its form tells. It stands in a fact, which nobody
 * can erase, so it must not be able to hold a sentence or a name, nor look like a number that a person has.
 */
export const isOutsideCode = (text: string): boolean => form.test(text) && !looksPersonal(text)

export const outsideCodeRule: Phrase = {
  id: 'Hanya huruf, angka, titik, garis miring, dan tanda hubung, tanpa spasi: paling banyak 30, dengan paling sedikit satu angka. Nama orang, NIK, dan nomor paspor tidak ditulis di sini.',
  en: 'Only letters, digits, dots, slashes and hyphens, without spaces: 30 at most, with at least one digit. Names of people, NIK and passport numbers do not belong here.',
}
