import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { type LookUp, lookUpMission } from './look-up-mission.ts'
import { countryCodes, subdivisionsOf } from './places.ts'
import { readPlace } from './read-place.ts'
import { missionReference } from './reference/loaded-reference.ts'

/** What a second program, in another language and with no code of ours, made of the same tables, for the whole world. */
const file = join(import.meta.dirname, '../../../tests/fixtures/mission-lookup.json')
const golden = z
  .object({
    countries: z.number(),
    subdivisions: z.number(),
    answers: z.record(z.string(), z.string()),
    choices: z.record(z.string(), z.string()),
  })
  .parse({ ...JSON.parse(readFileSync(file, 'utf8')) })

const answers = new Map(
  Object.entries(golden.answers).flatMap(([answer, codes]) =>
    codes.split(' ').map(code => [code, answer] as const),
  ),
)

const lookedUp = (country: string, subdivision: string | null): LookUp => {
  const place = readPlace({ country, subdivision })
  if ('problem' in place) throw new Error(`${subdivision ?? country}: ${place.problem}`)
  return lookUpMission(missionReference(), place.value)
}

const noted = ({ alternatives, ...answer }: LookUp): string => {
  const others = alternatives
    .map(({ office, areaDetail }) => (areaDetail === null ? office : `${office} (${areaDetail})`))
    .sort()
  const known = [answer.outcome, answer.office, answer.confidence, answer.coverage]
  return [known.filter(part => part !== null).join(' '), others.join(', ')]
    .filter(part => part !== '')
    .join(' | ')
}

test('the second opinion knows the whole world', () => {
  const subdivisions = countryCodes.flatMap(subdivisionsOf)
  expect([countryCodes.length, subdivisions.length]).toEqual([golden.countries, golden.subdivisions])
})

test.each(countryCodes)(
  'whoever lives in %s, or in any part of it, is sent to the same office by both',
  country => {
    const places = [null, ...subdivisionsOf(country)]
    const ours = places.map(place => `${place ?? country}: ${noted(lookedUp(country, place))}`)
    const theirs = places.map(
      place => `${place ?? country}: ${answers.get(place ?? country) ?? answers.get(`${country}-*`)}`,
    )
    expect(ours).toEqual(theirs)
  },
)

test('whoever lives in a divided country chooses among the parts that both would offer', () => {
  const offered = countryCodes.map(country => {
    const codes = lookedUp(country, null).subdivisions.map(({ code }) => code)
    return [country, codes.toSorted().join(' ')] as const
  })
  expect(Object.fromEntries(offered.filter(([, codes]) => codes !== ''))).toEqual(golden.choices)
})
