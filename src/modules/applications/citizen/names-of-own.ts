import { sql } from 'kysely'
import type { Phrase } from '../../../kernel/index.ts'
import type { Db } from '../../../platform/database/index.ts'
import { definitionVersion } from '../../catalogue/index.ts'

/** What a request of hers is called. */
export type OwnName = { readonly number: string; readonly service: Phrase }

type Row = { id: string; number: string; service: string; definition: number }

/** The numbers and services of some of her own requests, by id. */
export const namesOfOwn = async (
  db: Db,
  person: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OwnName>> => {
  const found = await sql<Row>`
    select id, number, service, definition from applications.files
    where person = ${person} and id = any(${[...new Set(ids)]}::uuid[])`.execute(db)
  return new Map(
    found.rows.map(({ id, number, service, definition }) => {
      const names = definitionVersion(service, definition)?.names ?? { id: service, en: service }
      return [id, { number, service: names }]
    }),
  )
}
