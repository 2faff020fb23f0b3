import { expect, test } from 'vitest'
import { missionReference } from '../reference/loaded-reference.ts'
import { readQuestion } from './read-question.ts'

test.each([
  ['', { step: 'country', problem: undefined }],
  ['country=', { step: 'country', problem: { en: 'Choose the country you live in.' } }],
  [
    'country=XX',
    { step: 'country', problem: { en: 'We do not know this country. Choose one from the list.' } },
  ],
  ['country=SG', { step: 'answer', place: { country: 'SG', subdivision: null } }],
  ['country=SG&subdivision=', { step: 'answer', place: { country: 'SG', subdivision: null } }],
  ['country=GB&subdivision=GB-SCT', { step: 'answer', place: { country: 'GB', subdivision: 'GB-SCT' } }],
  ['country=MY', { step: 'subdivision', country: 'MY', problem: undefined }],
  [
    'country=MY&subdivision=',
    { step: 'subdivision', country: 'MY', problem: { en: 'Choose the region you live in.' } },
  ],
  ['country=MY&subdivision=US-CA', { step: 'subdivision', country: 'MY' }],
  ['country=MY&subdivision=MY-14', { step: 'answer', place: { country: 'MY', subdivision: 'MY-14' } }],
  ['country=MY&subdivision=unlisted', { step: 'unlisted', country: 'MY' }],
  ['country=AU&subdivision=CX', { step: 'answer', place: { country: 'CX', subdivision: null } }],
  ['country=MY&subdivision=CX', { step: 'subdivision', country: 'MY' }],
])('Sari at "%s" is shown the next question or the answer', (address, expected) => {
  expect(readQuestion(missionReference(), new URLSearchParams(address))).toMatchObject(expected)
})
