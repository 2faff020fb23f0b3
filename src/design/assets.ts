import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** A file the pages need, under an address that names its content: cache it for ever. */
export type Asset = {
  readonly path: string
  readonly contentType: string
  readonly bytes: Buffer
  /** Packed beforehand; null where packing gains nothing. */
  readonly gzip: Buffer | null
  readonly brotli: Buffer | null
}

const here = import.meta.dirname
const packages = createRequire(join(here, 'assets.ts'))

const makeAsset = (name: string, contentType: string, bytes: Buffer): Asset => {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  const packed = !contentType.startsWith('font/')
  return {
    path: `/assets/${hash}.${name}`,
    contentType,
    bytes,
    gzip: packed ? gzipSync(bytes, { level: 9 }) : null,
    brotli: packed ? brotliCompressSync(bytes) : null,
  }
}

const font = (weight: 400 | 600): Asset =>
  makeAsset(
    `inter-${weight}.woff2`,
    'font/woff2',
    readFileSync(packages.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`)),
  )

export const regularFont = font(400)
const semiboldFont = font(600)

/** Comments and indentation are for us, not for a phone. */
const tighten = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim()

const sheets = [
  ...['tokens', 'base', 'layout', 'header', 'buttons', 'fields', 'choices', 'answers', 'progress', 'cards'],
  ...['messages', 'tables', 'documents', 'gallery', 'print'],
]

const readStyles = (): string =>
  sheets
    .map(name => tighten(readFileSync(join(here, 'styles', `${name}.css`), 'utf8')))
    .join('\n')
    .replaceAll('inter-400.woff2', regularFont.path)
    .replaceAll('inter-600.woff2', semiboldFont.path)

/** The one stylesheet of every page. */
export const stylesheet: Asset = makeAsset('css', 'text/css; charset=utf-8', Buffer.from(readStyles()))

const scripts = ['name-answer', 'send-once', 'keep-answers', 'count-letters', 'prepare-photo', 'carry-typed']

/** Each in a block of its own, so that their names do not meet. */
const readScripts = (): string =>
  scripts.map(name => `{\n${readFileSync(join(here, 'enhance', `${name}.js`), 'utf8')}}`).join('\n')

/** What scripts add where they run; nothing depends on it. */
export const enhancement: Asset = makeAsset(
  'js',
  'text/javascript; charset=utf-8',
  Buffer.from(readScripts()),
)

export const icon: Asset = makeAsset('svg', 'image/svg+xml', readFileSync(join(here, 'mark.svg')))

/** Everything to serve under `/assets/`. */
export const assets: readonly Asset[] = [stylesheet, enhancement, icon, regularFont, semiboldFont]
