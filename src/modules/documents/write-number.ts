import type { Day } from '../../kernel/index.ts'
import type { NumberFormat } from './number-formats.ts'

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const

export type Numbered = {
  /** Code of the mission: `kbri-kuala-lumpur`. */
  readonly mission: string
  readonly issuedOn: Day
  readonly sequence: number
}

/** A document's number as it is printed: `00012/SKP/KBRI-KUALA-LUMPUR/XI/2026`. */
export const writeNumber = (
  { format, code }: NumberFormat,
  { mission, issuedOn, sequence }: Numbered,
): string => {
  const [year = '', month = ''] = issuedOn.split('-')
  const parts: Readonly<Record<string, string>> = {
    register: code,
    mission: mission.toUpperCase(),
    month: roman[Number(month) - 1] ?? month,
    year,
    sequence: String(sequence),
  }
  return format.replace(/\{(\w+)(?::(\d+))?\}/g, (whole, part: string, digits?: string) =>
    (parts[part] ?? whole).padStart(Number(digits ?? 0), '0'),
  )
}
