import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { assets, enhancement, stylesheet } from './assets.ts'
import { galleryPages } from './gallery.tsx'
import { renderPage } from './layout.tsx'

const kilobyte = 1000
const sent = (asset: (typeof assets)[number]) => (asset.gzip ?? asset.bytes).length

const page = (path: string): string => {
  const found = galleryPages().find(one => one.path === path)
  if (!found) throw new Error(`The gallery has no ${path}.`)
  return renderPage({
    title: found.title,
    main: found.show(),
    reader: { locale: 'id', csrf: 'token', path, who: null, demo: true, nav: [], emergency: null },
  })
}

test('everything Sari’s phone loads for her first question stays under 100 kB', () => {
  const html = gzipSync(page('/demo/design/pages/question')).length
  const all = assets.reduce((sum, asset) => sum + sent(asset), html)
  expect(all).toBeLessThan(100 * kilobyte)
})

test('the stylesheet stays under 15 kB and the script under 5 kB', () => {
  expect(sent(stylesheet)).toBeLessThan(15 * kilobyte)
  expect(sent(enhancement)).toBeLessThan(5 * kilobyte)
})

test('an asset’s address changes with its content, and the stylesheet asks for the fonts by theirs', () => {
  expect(new Set(assets.map(({ path }) => path)).size).toBe(assets.length)
  for (const { path } of assets) expect(path).toMatch(/^\/assets\/[0-9a-f]{16}\.[\w.-]+$/)
  const asked = Array.from(stylesheet.bytes.toString().matchAll(/url\(([^)]+)\)/g), ([, path]) => path)
  const fonts = assets.filter(({ contentType }) => contentType === 'font/woff2').map(({ path }) => path)
  expect(asked.sort()).toEqual([...fonts].sort())
})

test('no part writes style or script into the page, which the content policy would refuse', () => {
  for (const { path } of galleryPages()) {
    const html = page(path)
    expect(html, path).not.toMatch(/ style=| on[a-z]+=|<style|javascript:/)
    expect(html.match(/<script/g), path).toHaveLength(1)
  }
})

test('every class that a part writes has a rule in the stylesheet', () => {
  const css = stylesheet.bytes.toString()
  const known = new Set(Array.from(css.matchAll(/\.([a-z][\w-]*)/g), ([, name]) => name))
  const written = galleryPages().flatMap(({ path }) =>
    Array.from(page(path).matchAll(/ class="([^"]+)"/g), ([, names = '']) => names.split(' ')).flat(),
  )
  expect([...new Set(written)].filter(name => !known.has(name))).toEqual([])
})
