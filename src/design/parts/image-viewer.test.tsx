import { expect, test } from 'vitest'
import { readViewer } from './image-viewer.tsx'

test('Budi’s viewer opens where its address says', () => {
  expect(readViewer(new URLSearchParams('page=3&zoom=1.5&turn=270'))).toEqual({
    page: 3,
    zoom: 1.5,
    turn: 270,
  })
})

test.each(['', 'page=0&zoom=9&turn=45', 'page=-1', 'page=1e9x', 'zoom=NaN', 'page=2.5'])(
  'an odd address (%s) opens the first page, whole and upright',
  query => {
    expect(readViewer(new URLSearchParams(query))).toEqual({ page: 1, zoom: 1, turn: 0 })
  },
)
