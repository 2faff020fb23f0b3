import type { Day } from '../../../kernel/index.ts'

/**
 * Whether a NIK has the usual build: 16 digits, six of them the birth date with 40 added to the day for women, a serial
 * from 0001. It never changes, not even when a birth date is corrected, so a misfit is a reason to ask, never to refuse.
 */
export const nikLooksUsual = (nik: string): boolean => {
  const parts = /^\d{6}(\d{2})(\d{2})\d{2}(\d{4})$/.exec(nik)
  if (parts === null) return false
  const day = Number(parts[1]) % 40
  const month = Number(parts[2])
  return Number(parts[1]) <= 71 && day >= 1 && day <= 31 && month >= 1 && month <= 12 && parts[3] !== '0000'
}

/** Whether the birth date inside the NIK is this one. */
export const nikFits = (nik: string, birthDate: Day): boolean => {
  if (!nikLooksUsual(nik)) return false
  const day = String(Number(nik.slice(6, 8)) % 40).padStart(2, '0')
  return `${nik.slice(10, 12)}-${nik.slice(8, 10)}-${day}` === birthDate.slice(2)
}
