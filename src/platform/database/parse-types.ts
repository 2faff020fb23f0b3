import pg from 'pg'

const { types } = pg

/** `text[]`, which the driver has no name for. */
const textArray: number = 1009
const readTextArray = types.getTypeParser(textArray, 'text') as (text: string) => unknown

/** A list of codes and steps, as nearly all are, which the general way reads sign by sign: a page of work has fifty. */
const isPlain = (text: string): boolean => /^\{[a-z0-9,.@-]+\}$/.test(text)

/**
 * How columns arrive: `bigint` and counts as numbers, since none of ours passes 2^53 (and one that did would be
 * refused, not rounded); `date` as the text it is, since a calendar day has no zone. Instants stay `Date`.
 */
const parsers = new Map<number, (text: string) => unknown>([
  [
    types.builtins.INT8,
    text => {
      const value = Number(text)
      if (!Number.isSafeInteger(value)) throw new Error(`bigint too large for a number: ${text}`)
      return value
    },
  ],
  [types.builtins.DATE, text => text],
  [textArray, text => (isPlain(text) ? text.slice(1, -1).split(',') : readTextArray(text))],
])

export const parseTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers.get(oid) ?? types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
}
