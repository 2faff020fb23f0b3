import type { FaultCode } from './fault-words.ts'

/** One way to spoil the sound definition: what is replaced by what, and a text of the line that must be named. */
export type Defect = {
  readonly code: FaultCode
  readonly what: string
  readonly from: string
  readonly to: string
  readonly at: string
  /** What the message tells, where it helps to mend the fault. */
  readonly tells?: string
}

/** Passages of the sound definition that several defects spoil. */
export const label = '      - id: fullName\n        type: name\n        label: { id: Nama, en: Name }\n'
export const age = '    meaning: { id: Usia boleh sendiri, en: Age to ride alone }\n    source: bicycle-law\n'
export const grown = 'when: yearsBetween(answers.birthDate, today) >= figures.grownFrom'
export const photo = 'guidance: { id: Tampak seluruhnya., en: All of it. }\n'
export const pedalOnly = 'appliesWhen: answers.kind == "pedal"\n'
