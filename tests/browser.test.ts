import { expect, test } from 'vitest'
import { findChromium } from './browser.ts'

test('without a browser the tests say how to get one', () => {
  expect(() => findChromium('', ['/nowhere/chromium'])).toThrow('apt-get install -y chromium')
})

test('a wrong CHROMIUM is named, not passed over', () => {
  expect(() => findChromium('/nowhere/chromium', [process.execPath])).toThrow(
    'CHROMIUM names /nowhere/chromium',
  )
})

test('the first browser that is there is taken, and CHROMIUM before all others', () => {
  expect(findChromium('', ['/nowhere/chromium', process.execPath])).toBe(process.execPath)
  expect(findChromium(process.execPath, ['/bin/sh'])).toBe(process.execPath)
})
