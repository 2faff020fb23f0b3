import type { Phrase } from '../../../kernel/index.ts'
import type { Definition } from '../language/definition.ts'
import type { Act } from '../language/steps.ts'
import { actingRoles } from './acting-roles.ts'
import type { Finding, Path } from './fault.ts'

/** Parts of a definition that say the same thing twice, and must say the same. */
export const agreementFindings = (definition: Definition): Finding[] => [
  ...agencyFindings(definition),
  ...attendanceFindings(definition),
  ...paymentFindings(definition),
  ...signerFindings(definition),
]

const wrong = (path: Path, detail: Phrase): Finding => ({ code: 'wrong-schema', path, values: { detail } })

const onlyOutside: Phrase = {
  id: 'waitsFor hanya untuk send-out dan answer-in.',
  en: 'waitsFor belongs to send-out and answer-in only.',
}
const asksNobody: Phrase = {
  id: 'tidak ada langkah yang menunggu instansi ini.',
  en: 'no step waits for this agency.',
}

const agencyFindings = ({ steps: { table, agencies } }: Definition): Finding[] => {
  const isUnknown = (agency: string | undefined) =>
    agency !== undefined && agencies.every(({ id }) => id !== agency)
  return [
    ...table.flatMap(({ act, waitsFor }, at) =>
      waitsFor === undefined || act === 'send-out' || act === 'answer-in'
        ? []
        : [wrong(['steps', 'table', at, 'waitsFor'], onlyOutside)],
    ),
    ...agencies.flatMap(({ id }, at) =>
      // A misspelt one elsewhere may be meant; it is told there.
      table.some(({ waitsFor }) => waitsFor === id || isUnknown(waitsFor))
        ? []
        : [wrong(['steps', 'agencies', at], asksNobody)],
    ),
  ]
}

const inPerson: readonly Act[] = ['attendance', 'biometrics', 'interview']
const comesOrNot: Phrase = {
  id: 'needed: in-person memerlukan langkah attendance, dan needed: none tidak boleh ada langkah attendance, biometrics, atau interview.',
  en: 'needed: in-person needs a step attendance; with needed: none there is no attendance, biometrics or interview.',
}

/** She is told whether she must come; the steps may not tell otherwise. */
const attendanceFindings = ({ attendance, steps: { table } }: Definition): Finding[] => {
  const agrees =
    attendance.needed === 'none'
      ? !table.some(({ act }) => inPerson.includes(act))
      : table.some(({ act }) => act === 'attendance')
  return agrees ? [] : [wrong(['attendance', 'needed'], comesOrNot)]
}

const paysNothing: Phrase = {
  id: 'payment ada, padahal setiap tarif nol: pembayaran nol tidak dapat dicatat.',
  en: 'there is a payment, yet every tariff line is zero: a payment of nothing cannot be recorded.',
}

const paymentFindings = ({ tariff, steps: { table } }: Definition): Finding[] =>
  tariff.parts.some(({ lines }) => lines.some(({ amount }) => amount.minor > 0))
    ? []
    : table.flatMap(({ act }, at) =>
        act === 'payment' ? [wrong(['steps', 'table', at, 'act'], paysNothing)] : [],
      )

/** A signer who by the policies never decides, and a role in a step that never takes it, each beside others who do. */
const signerFindings = ({ decision: { signers }, steps: { table } }: Definition): Finding[] => [
  ...signers.flatMap((role, at): Finding[] =>
    actingRoles('decide').includes(role)
      ? []
      : [{ code: 'role-may-not', path: ['decision', 'signers', at], values: { role } }],
  ),
  ...table.flatMap(({ act, by }, at) => {
    const able = actingRoles(act).filter(role => act !== 'decide' || signers.includes(role))
    const path: Path = ['steps', 'table', at, 'by']
    return by.flatMap((role, nth): Finding[] =>
      able.includes(role) || !by.some(each => able.includes(each))
        ? []
        : [{ code: 'role-may-not', path: [...path, nth], values: { role } }],
    )
  }),
]
