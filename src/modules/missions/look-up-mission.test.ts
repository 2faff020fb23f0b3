import { assert, constantFrom, oneof, property } from 'fast-check'
import { iso31661, iso31662 } from 'iso-3166'
import { describe, expect, test } from 'vitest'
import { lookUpMission } from './look-up-mission.ts'
import { servesCitizens } from './mission.ts'
import { missionReference, servingMissions } from './reference/loaded-reference.ts'

const reference = missionReference()
const countries = iso31661.map(country => ({ country: country.alpha2, subdivision: null }))
const subdivisions = iso31662.map(({ code }) => ({ country: code.slice(0, 2), subdivision: code }))
const everywhere = oneof(constantFrom(...countries), constantFrom(...subdivisions))

const officesOf = (place: { country: string; subdivision: string | null }): readonly string[] => {
  const { office, alternatives } = lookUpMission(reference, place)
  return [...(office === null ? [] : [office]), ...alternatives.map(each => each.office)]
}

describe('looking up the mission for a place', () => {
  test('every office that serves citizens is the answer somewhere', () => {
    const answers = new Set(
      [...countries, ...subdivisions].flatMap(place => {
        const { outcome, office, alternatives } = lookUpMission(reference, place)
        return outcome === 'several' ? alternatives.map(each => each.office) : [office]
      }),
    )
    expect(servingMissions().filter(mission => !answers.has(mission.code))).toEqual([])
  })

  test('no place on earth leads a citizen to a permanent mission', () =>
    assert(
      property(everywhere, place =>
        officesOf(place).every(code => {
          const mission = reference.missions.get(code)
          return mission !== undefined && servesCitizens(mission)
        }),
      ),
      { numRuns: 2000 },
    ))

  test('an answer names an office exactly when there is one', () =>
    assert(
      property(everywhere, place => {
        const { outcome, office, confidence, coverage } = lookUpMission(reference, place)
        const answers = outcome === 'one' || outcome === 'several'
        return (
          (office !== null) === (outcome === 'one') &&
          (confidence !== null) === answers &&
          (coverage !== null) === answers
        )
      }),
      { numRuns: 2000 },
    ))

  test('a split place is shared by offices that each name their part', () => {
    const split = subdivisions
      .map(place => lookUpMission(reference, place))
      .filter(({ outcome }) => outcome === 'several')
    expect(split.length).toBeGreaterThan(0)
    for (const { alternatives, coverage } of split) {
      expect(alternatives.length).toBeGreaterThan(1)
      expect(alternatives.every(each => each.areaDetail !== null)).toBe(true)
      expect(coverage).toBe('partial')
    }
  })

  test.each([...reference.divisions.keys()])(
    'a citizen in %s is asked for the region, and every region offered has an office',
    country => {
      const { outcome, subdivisions: offered } = lookUpMission(reference, { country, subdivision: null })
      expect(outcome).toBe('needs-subdivision')
      expect(offered.length).toBeGreaterThan(1)
      for (const { code, name } of offered) {
        expect(name).not.toBe(code)
        expect(['one', 'several']).toContain(lookUpMission(reference, { country, subdivision: code }).outcome)
      }
    },
  )

  test('a territory is answered alike under its own code and under its state', () => {
    const pairs = [...reference.twins].filter(([code]) => code.length === 2)
    expect(pairs.length).toBeGreaterThan(20)
    for (const [country, twins] of pairs) {
      for (const twin of twins) {
        const ofState = lookUpMission(reference, { country: twin.slice(0, 2), subdivision: twin })
        expect(ofState).toEqual(lookUpMission(reference, { country, subdivision: null }))
      }
    }
  })

  test('an inferred answer shows every other post of the country', () => {
    for (const country of reference.divisions.keys()) {
      const posts = servingMissions().filter(mission => mission.country === country)
      for (const { subdivision } of subdivisions.filter(place => place.country === country)) {
        const answer = lookUpMission(reference, { country, subdivision })
        if (answer.outcome !== 'one' || answer.confidence !== 'inferred') continue
        expect([answer.office, ...answer.alternatives.map(each => each.office)].toSorted()).toEqual(
          posts.map(post => post.code).toSorted(),
        )
      }
    }
  })
})
