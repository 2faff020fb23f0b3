import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { isCountry } from './places.ts'
import { readPlace } from './read-place.ts'

test.each([
  ['', null, 'country-missing'],
  ['us', null, 'country-malformed'],
  ['USA', null, 'country-malformed'],
  ['U1', null, 'country-malformed'],
  ['XK', null, 'country-unknown'],
  ['AN', null, 'country-unknown'],
  ['ZZ', null, 'country-unknown'],
  ['US', '', 'subdivision-malformed'],
  ['US', 'CA', 'subdivision-malformed'],
  ['US', 'US-ca', 'subdivision-malformed'],
  ['US', 'US-CALI', 'subdivision-malformed'],
  ['US', 'US-XX', 'subdivision-unknown'],
  ['SG', 'SG-99', 'subdivision-unknown'],
  ['US', 'CA-ON', 'subdivision-of-another-country'],
  ['PR', 'US-PR', 'subdivision-of-another-country'],
])('%s with %s is not a place: %s', (country, subdivision, problem) => {
  expect(readPlace({ country, subdivision })).toMatchObject({ problem })
})

test('a country with a region of its own is a place', () => {
  expect(readPlace({ country: 'US', subdivision: 'US-CA' })).toEqual({
    value: { country: 'US', subdivision: 'US-CA' },
  })
})

test('whatever is typed is either a country that exists or told to be none', () =>
  assert(
    property(
      string(),
      typed => 'value' in readPlace({ country: typed, subdivision: null }) === isCountry(typed),
    ),
  ))
