import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const tokens = new Map(
  Array.from(css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g), ([, name = '', value = '']) => [name, value]),
)

/** Relative luminance, WCAG 2.2. */
const luminance = (token: string): number => {
  const hex = tokens.get(token)
  if (!hex) throw new Error(`There is no colour token --${token}.`)
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const states = ['positive', 'negative', 'warning', 'info']

/** Text on the grounds it stands on. */
const texts: readonly [string, string][] = [
  ...['content', 'content-soft', 'primary', 'primary-hover'].flatMap((text): [string, string][] => [
    [text, 'ground'],
    [text, 'ground-soft'],
    [text, 'primary-tint'],
  ]),
  ...states.flatMap((state): [string, string][] => [
    [`${state}-text`, `${state}-tint`],
    [`${state}-text`, 'ground'],
    ['on-dark', `${state}-text`],
    ['content', `${state}-tint`],
    ['content-soft', `${state}-tint`],
    ['primary', `${state}-tint`],
  ]),
  ['on-dark', 'primary'],
  ['on-dark', 'primary-hover'],
  ['on-dark', 'negative-hover'],
  ['on-dark', 'dark'],
  ['on-dark-soft', 'dark'],
  ['dark', 'ground'],
]

/** What marks a control or a state, on what lies beside it (WCAG 1.4.11). */
const marks: readonly [string, string][] = [
  ['frame', 'ground'],
  ['frame', 'ground-soft'],
  ['primary', 'stroke'],
  ['primary', 'primary-tint'],
  ['dark', 'ground'],
  ['dark', 'ground-soft'],
  ['negative-text', 'ground'],
]

test.each(texts)('text in --%s reads on --%s (4.5 to 1)', (text, ground) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
})

test.each(marks)('a mark in --%s stands out from --%s (3 to 1)', (mark, ground) => {
  expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3)
})

test('the official state colours are used as marks only, because two of them fail as text', () => {
  const sheets = readdirSync(import.meta.dirname).filter(
    file => file.endsWith('.css') && file !== 'tokens.css',
  )
  const rules = sheets.map(file => readFileSync(join(import.meta.dirname, file), 'utf8')).join('\n')
  expect(rules).not.toMatch(/[^-]color: var\(--(positive|negative|warning|info|national)\)/)
})
