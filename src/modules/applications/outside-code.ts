import type { Phrase } from '../../kernel/index.ts'

const form = /^(?=.*\d)[A-Za-z0-9./-]{1,30}$/

/**
 * Whether this is a number out of another's book or system, as far as its form tells. It stands in a fact, which nobody
 * can erase, so it must not be able to hold a sentence or a name.
 */
export const isOutsideCode = (text: string): boolean => form.test(text)

export const outsideCodeRule: Phrase = {
  id: 'Hanya huruf, angka, titik, garis miring, dan tanda hubung, tanpa spasi: paling banyak 30, dengan paling sedikit satu angka. Nama orang dan NIK tidak ditulis di sini.',
  en: 'Only letters, digits, dots, slashes and hyphens, without spaces: 30 at most, with at least one digit. Names of people and NIK do not belong here.',
}
