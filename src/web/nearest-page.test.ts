import { expect, test } from 'vitest'
import { nearestPage } from './nearest-page.ts'

const pages = ['/', '/v/:code', '/desk', '/drafts/:id', '/drafts/:id/questions/:page', '/drafts/:id/check']
const nearest = (path: string, route: string, from: string | null = null) =>
  nearestPage({ path, route, from }, pages)

test('a page that can be opened is come back to as it was asked for', () => {
  expect(nearest('/v/abc?from=qr', '/v/:code')).toBe('/v/abc?from=qr')
  expect(nearest('/drafts/7/questions/name', '/drafts/:id/questions/:page', '/desk')).toBe(
    '/drafts/7/questions/name',
  )
})

test('the answer to a post leads back to the nearest page above it, with what was asked of it', () => {
  expect(nearest('/v/abc/comparisons', '/v/:code/comparisons')).toBe('/v/abc')
  expect(nearest('/desk/search?mission=KUL', '/desk/search')).toBe('/desk?mission=KUL')
  expect(nearest('/drafts/7/documents/photo/end', '/drafts/:id/documents/:requirement/end')).toBe('/drafts/7')
})

test('where nothing above it can be opened, the front page is come back to', () => {
  expect(nearest('/uploads/7/removal', '/uploads/:id/removal')).toBe('/')
})

test('the page that the form stands on is come back to, where it is one of that thing', () => {
  const submission = (from: string) => nearest('/drafts/7/submission', '/drafts/:id/submission', from)
  expect(submission('/drafts/7/check?from=mail')).toBe('/drafts/7/check?from=mail')
  expect(submission('/drafts/7')).toBe('/drafts/7')
  for (const other of ['/drafts/8/check', '/drafts/7/submission', '/drafts/7/check/', '/drafts/70', '/'])
    expect(submission(other), other).toBe('/drafts/7')
  expect(nearest('/uploads/7/removal', '/uploads/:id/removal', '/drafts/7/check')).toBe('/drafts/7/check')
  expect(nearest('/uploads/7/removal', '/uploads/:id/removal', '/drafts//check')).toBe('/')
})

test('an unknown address stays as it was typed', () => {
  expect(nearest('/nothing/here', 'unknown')).toBe('/nothing/here')
})
