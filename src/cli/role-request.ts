import { type Day, fill, isDay, type Phrase } from '../kernel/index.ts'
import { findMission } from '../modules/missions/index.ts'
import { isAllowedIssuer } from '../platform/oidc/index.ts'
import { isRole, type Role, roles } from '../web/index.ts'
import { readArgs } from './read-args.ts'

/** Whom: by the provider's own name for them, or by the code that they were shown at their first sign-in. */
export type NamedPerson = { readonly issuer: string; readonly subject: string } | { readonly code: string }

/** What the command was asked to do, checked. */
export type RoleRequest =
  | { readonly verb: 'list'; readonly json: boolean }
  | {
      readonly verb: 'grant' | 'end'
      readonly person: NamedPerson
      readonly role: Role
      readonly mission: string | null
      readonly from: Day
      readonly to: Day | null
      /** The account the same person uses as a citizen. */
      readonly citizen: { readonly issuer: string; readonly subject: string } | null
      readonly json: boolean
    }

export type RoleProblems = { readonly problems: readonly Phrase[] }

const text = { type: 'string' } as const
const options = {
  ...{ code: text, issuer: text, subject: text, role: text, mission: text, from: text, to: text },
  ...{ 'citizen-issuer': text, 'citizen-subject': text },
  json: { type: 'boolean', default: false },
} as const

const words = {
  verb: { id: 'Sebutkan grant, list, atau end.', en: 'Say grant, list or end.' },
  missing: { id: '{option} wajib diisi.', en: '{option} is needed.' },
  role: {
    id: '--role tidak dikenal: {value}. Yang ada: {known}.',
    en: '--role is not known: {value}. Known are: {known}.',
  },
  mission: { id: '--mission tidak dikenal: {value}.', en: '--mission is not known: {value}.' },
  day: {
    id: '{option} harus tanggal seperti 2026-11-24, bukan {value}.',
    en: '{option} must be a date such as 2026-11-24, not {value}.',
  },
  issuer: {
    id: '{option} harus alamat lengkap dengan https (http hanya untuk loopback), tanpa ? dan #.',
    en: '{option} must be a whole address with https (http on loopback only), without ? and #.',
  },
  subject: {
    id: '{option} harus 1 sampai 255 huruf ASCII tanpa spasi di tepi atau tanda kendali (OpenID Connect Core, sub).',
    en: '{option} must be 1 to 255 ASCII characters, none of them a control character (OpenID Connect Core, sub).',
  },
  either: {
    id: '--code menggantikan --issuer dan --subject; jangan isi keduanya.',
    en: '--code stands in place of --issuer and --subject; do not give both.',
  },
  pair: {
    id: '--citizen-issuer dan --citizen-subject diisi keduanya atau tidak sama sekali.',
    en: '--citizen-issuer and --citizen-subject are given both or not at all.',
  },
} satisfies Record<string, Phrase>

type Given = { readonly [option in keyof typeof options]?: string | boolean | undefined }

const readAppointment = (verb: 'grant' | 'end', given: Given): RoleRequest | RoleProblems => {
  const problems: Phrase[] = []
  const wrong = (phrase: Phrase, values: Record<string, string>) => void problems.push(fill(phrase, values))
  const at = (option: keyof typeof options): string => String(given[option] ?? '')
  const person = at('code') === '' ? (['issuer', 'subject'] as const) : []
  const needed = [...person, 'role', ...(verb === 'grant' ? (['from'] as const) : [])] as const
  if (at('code') !== '' && (at('issuer') !== '' || at('subject') !== '')) problems.push(words.either)
  for (const option of needed) if (at(option) === '') wrong(words.missing, { option: `--${option}` })
  for (const option of ['issuer', 'citizen-issuer'] as const) {
    if (at(option) !== '' && !isAllowedIssuer(at(option))) wrong(words.issuer, { option: `--${option}` })
  }
  for (const option of ['subject', 'citizen-subject'] as const) {
    if (at(option) !== '' && !/^[\x21-\x7e](?:[\x20-\x7e]{0,253}[\x21-\x7e])?$/.test(at(option)))
      wrong(words.subject, { option: `--${option}` })
  }
  for (const option of ['from', 'to'] as const) {
    if (at(option) !== '' && !isDay(at(option)))
      wrong(words.day, { option: `--${option}`, value: at(option) })
  }
  const role = at('role')
  if (role !== '' && !isRole(role)) wrong(words.role, { value: role, known: roles.slice(1).join(', ') })
  const mission = at('mission')
  if (mission !== '' && findMission(mission) === null) wrong(words.mission, { value: mission })
  if ((at('citizen-issuer') === '') !== (at('citizen-subject') === '')) problems.push(words.pair)
  if (problems.length > 0 || !isRole(role)) return { problems }
  return {
    ...{ verb, role, from: at('from') },
    person: at('code') === '' ? { issuer: at('issuer'), subject: at('subject') } : { code: at('code') },
    mission: mission || null,
    to: at('to') || null,
    citizen:
      at('citizen-subject') === '' ? null : { issuer: at('citizen-issuer'), subject: at('citizen-subject') },
    json: given.json === true,
  }
}

/** Reads the arguments; every fault is named, each in a sentence of its own. */
export const readRoleRequest = (args: readonly string[]): RoleRequest | RoleProblems => {
  let parsed: { values: Given; positionals: string[] }
  try {
    parsed = readArgs({ args, options, allowPositionals: true })
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault)
    return { problems: [{ id: message, en: message }] }
  }
  const [verb, ...more] = parsed.positionals
  if (more.length > 0) return { problems: [words.verb] }
  if (verb === 'list') return { verb, json: parsed.values.json === true }
  if (verb === 'grant' || verb === 'end') return readAppointment(verb, parsed.values)
  return { problems: [words.verb] }
}
