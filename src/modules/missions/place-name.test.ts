import { expect, test } from 'vitest'
import { cityName, placeName } from './place-name.ts'
import { missionReference } from './reference/loaded-reference.ts'

const reference = missionReference()

test('a city that is its country is named once, in the language of the reader', () => {
  expect(cityName(reference, 'Singapore', 'SG')).toEqual({ id: 'Singapura', en: 'Singapore' })
  expect(cityName(reference, 'Kuala Lumpur', 'MY')).toEqual({
    id: 'Kuala Lumpur, Malaysia',
    en: 'Kuala Lumpur, Malaysia',
  })
})

test('a part of a country carries no English word in Indonesian where the list has one', () => {
  expect(placeName(reference, { country: 'MY', subdivision: 'MY-14' })).toEqual({
    id: 'Wilayah Persekutuan Kuala Lumpur, Malaysia',
    en: 'Kuala Lumpur (Federal Territory), Malaysia',
  })
  expect(placeName(reference, { country: 'LU', subdivision: 'LU-L' }).id).toBe('Luksemburg')
})
