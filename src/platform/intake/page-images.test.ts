import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BlobStore, openFolderBlobStore } from '../blobs/index.ts'
import type { Intake } from './intake.ts'
import { openIntake } from './open-intake.ts'
import { endlessPdf, pdf } from './sample-files.ts'

let folder: string
let blobs: BlobStore
let intake: Intake
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'))
  blobs = await openFolderBlobStore(join(folder, 'blobs'))
  intake = await openIntake({
    blobs,
    pagesFolder: join(folder, 'pages'),
    milliseconds: { image: 9_000, pdf: 2_500 },
  })
})
afterAll(async () => {
  intake.close()
  await rm(folder, { recursive: true, force: true })
})

const kept = async (file: Buffer) => (await blobs.put(file)).sha256

const imageOf = async (pdfHash: string, page = 1) => {
  const shown = await intake.pageImage(pdfHash, page)
  if (!shown || 'problem' in shown) throw new Error(`Not shown: ${shown?.problem ?? 'no such page'}`)
  return sharp(shown.jpeg).greyscale().raw().toBuffer({ resolveWithObject: true })
}

test('a page is shown as an image of what is drawn on it', async () => {
  const { data, info } = await imageOf(await kept(pdf()))
  expect([info.width, info.height]).toEqual([1200, 1800])
  // The square of the sample stands at 20 to 80 points from the left and from the bottom, at six pixels a point.
  expect(data[(1800 - 300) * 1200 + 300]).toBeLessThan(10)
  expect(data[300 * 1200 + 900]).toBeGreaterThan(245)
})

test('a script in a PDF changes nothing of what is seen', async () => {
  const script = '/OpenAction << /S /JavaScript /JS (this.getField("x").value = 1; app.launchURL("x")) >>'
  const plain = await imageOf(await kept(pdf()))
  expect((await imageOf(await kept(pdf({ catalogue: script })))).data).toEqual(plain.data)
})

test('a page drawn once is kept and not drawn again, until its file is erased', async () => {
  const hash = await kept(pdf({ drawing: '0 g 1 1 9 9 re f' }))
  await imageOf(hash)
  await blobs.remove(hash)
  expect(await intake.pageImage(hash, 1)).toHaveProperty('jpeg')
  await intake.forgetPages(hash)
  expect(await intake.pageImage(hash, 1)).toBeNull()
})

test('several people looking at one page at once have it drawn once', async () => {
  const hash = await kept(pdf({ drawing: '0 g 2 2 9 9 re f' }))
  const shown = await Promise.all(Array.from({ length: 5 }, () => intake.pageImage(hash, 1)))
  expect(new Set(shown.map(one => (one && 'jpeg' in one ? one.jpeg : null))).size).toBe(1)
  expect((await readdir(join(folder, 'pages', hash))).length).toBe(1)
})

test('no page is made up: before the first, after the last, or of an unknown file', async () => {
  const hash = await kept(pdf({ pages: 2 }))
  for (const page of [0, -1, 1.5, 3]) expect(await intake.pageImage(hash, page)).toBeNull()
  expect(await intake.pageImage('0'.repeat(64), 1)).toBeNull()
})

test('of a long PDF the first twenty pages are shown', async () => {
  const hash = await kept(pdf({ pages: 25 }))
  expect(await intake.pageImage(hash, 20)).toHaveProperty('jpeg')
  expect(await intake.pageImage(hash, 21)).toEqual({ problem: 'page-not-shown' })
})

test('a page of absurd shape is still an image or a clear problem', async () => {
  const thin = await kept(pdf({ mediaBox: '0 0 14000 2' }))
  expect(await intake.pageImage(thin, 1)).toEqual({ problem: 'page-not-drawable' })
})

test('a page that never ends being drawn is given up, told, and not tried again', async () => {
  const hash = await kept(endlessPdf())
  expect(await intake.pageImage(hash, 1)).toEqual({ problem: 'page-too-heavy' })
  const started = performance.now()
  expect(await intake.pageImage(hash, 1)).toEqual({ problem: 'page-too-heavy' })
  expect(performance.now() - started).toBeLessThan(1_000)
  expect(await intake.pageImage(await kept(pdf()), 1)).toHaveProperty('jpeg')
})

test('a PDF whose pages together take too long is shown as far as it went', async () => {
  const impatient = await openIntake({
    blobs,
    pagesFolder: join(folder, 'slow'),
    milliseconds: { pdfInAll: 0 },
  })
  const hash = await kept(pdf({ pages: 2, drawing: '0 g 3 3 9 9 re f' }))
  expect(await impatient.pageImage(hash, 1)).toHaveProperty('jpeg')
  expect(await impatient.pageImage(hash, 2)).toEqual({ problem: 'pages-too-slow' })
  expect(await impatient.pageImage(hash, 1)).toHaveProperty('jpeg')
  impatient.close()
})
