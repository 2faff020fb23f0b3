import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'

export type TermKind = 'number' | 'name' | 'passport'

/** A name as words to be found by: without accents, capitals, punctuation and what nobody sees, in any script. */
export const nameWords = (name: string): readonly string[] => [
  ...new Set(
    name
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word !== ''),
  ),
]

/** A number as typed, printed or read aloud: letters and digits alone. */
export const bareNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

export type Found = {
  readonly number: string
  readonly names: readonly string[]
  readonly passports: readonly string[]
}

type OfRequest = { readonly application: string; readonly mission: string }

/** Keeps what a request is found by, instead of what it was found by before. */
export const keepSearchTerms = async (
  tx: Tx,
  { application, mission }: OfRequest,
  { number, names, passports }: Found,
): Promise<void> => {
  const terms: { kind: TermKind; term: string }[] = [
    { kind: 'number', term: bareNumber(number) },
    ...[...new Set(names.flatMap(nameWords))].map(term => ({ kind: 'name' as const, term })),
    ...[...new Set(passports.map(bareNumber))]
      .filter(term => term !== '')
      .map(term => ({ kind: 'passport' as const, term })),
  ]
  await sql`
    with wanted as (
      select t.kind, t.term from jsonb_to_recordset(${JSON.stringify(terms)}::jsonb) as t (kind text, term text)
    ), gone as (
      delete from applications.search_terms
      where application = ${application} and (kind, term) not in (select kind, term from wanted)
    )
    insert into applications.search_terms (application, mission, kind, term)
    select ${application}, ${mission}, kind, term from wanted
    on conflict (application, kind, term) do nothing`.execute(tx)
}

/** From the hand-over on a request is also found by the new passport's number. */
export const addPassportTerm = async (
  tx: Tx,
  { application, mission }: OfRequest,
  passport: string,
): Promise<void> => {
  await sql`
    insert into applications.search_terms (application, mission, kind, term)
    values (${application}, ${mission}, 'passport', ${bareNumber(passport)})
    on conflict (application, kind, term) do nothing`.execute(tx)
}

/** It was not handed over after all, or another number was: nobody looks for it here by that one. */
export const dropPassportTerm = async (tx: Tx, application: string, passport: string): Promise<void> => {
  await sql`
    delete from applications.search_terms
    where application = ${application} and kind = 'passport' and term = ${bareNumber(passport)}`.execute(tx)
}
