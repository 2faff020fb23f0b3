import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BlobStore, openFolderBlobStore } from '../blobs/index.ts'
import type { Intake } from './intake.ts'
import { openIntake } from './open-intake.ts'
import { blackPng, emptyZip, endlessPdf, heicPhoto, lockedPdf, pdf, signedPdf } from './sample-files.ts'

let folder: string
let blobs: BlobStore
let intake: Intake
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'intake-'))
  blobs = await openFolderBlobStore(join(folder, 'blobs'))
  intake = await openIntake({ blobs, pagesFolder: join(folder, 'pages') })
})
afterAll(async () => {
  intake.close()
  await rm(folder, { recursive: true, force: true })
})

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const stored = async (bytes: Uint8Array) => {
  const taken = await intake.takeIn(bytes)
  if ('problem' in taken) throw new Error(`Refused as ${taken.problem}`)
  return { taken, image: (await blobs.get(taken.storedSha256)) ?? Buffer.alloc(0) }
}

/** A photo held upright by a phone, which writes where it was taken into the file. */
const phonePhoto = (width = 400, height = 300) =>
  sharp({ create: { width, height, channels: 3, background: '#308050' } })
    .withExif({ IFD0: { Copyright: 'Sari' }, IFD3: { GPSLatitude: '3/1 8/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

test('a phone photo is kept upright, as JPEG, with the hashes of what came and of what is kept', async () => {
  const photo = await phonePhoto()
  const { taken, image } = await stored(photo)
  expect(taken).toMatchObject({
    kind: 'image',
    receivedType: 'image/jpeg',
    receivedBytes: photo.length,
    receivedSha256: hashOf(photo),
    storedType: 'image/jpeg',
    storedBytes: image.length,
    storedSha256: hashOf(image),
    width: 300,
    height: 400,
    pages: null,
    notScanned: true,
  })
})

test('where and by whom the photo was taken is not kept', async () => {
  const photo = await phonePhoto()
  expect(photo.includes('Sari')).toBe(true)
  const { image } = await stored(photo)
  const kept = await sharp(image).metadata()
  expect([kept.exif, kept.icc, kept.xmp, kept.iptc, kept.orientation]).toEqual(Array(5).fill(undefined))
  expect(image.includes('Sari')).toBe(false)
})

test('a large photo is scaled to what a screen can use', async () => {
  const { taken } = await stored(await phonePhoto(3000, 4000))
  expect([taken.width, taken.height]).toEqual([2400, 1800])
})

test('a long strip, such as a statement photographed off a screen, stays readable', async () => {
  const strip = async (width: number, height: number) => {
    const picture = sharp({ create: { width, height, channels: 3, background: '#456' } })
    const { taken } = await stored(await picture.png().toBuffer())
    return [taken.width, taken.height]
  }
  expect(await strip(12_000, 60)).toEqual([12_000, 60])
  const [width = 0, height = 0] = await strip(1_080, 12_000)
  expect(width).toBeGreaterThan(600)
  expect(width * height).toBeLessThan(4_400_000)
})

test('a HEIC photo of a newer phone is taken in like any other, colours and all', async () => {
  const { taken, image } = await stored(heicPhoto)
  expect(taken).toMatchObject({ receivedType: 'image/heic', storedType: 'image/jpeg', width: 24, height: 16 })
  const { data, info } = await sharp(image).raw().toBuffer({ resolveWithObject: true })
  const pixelAt = (x: number, y: number) => [
    ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
  ]
  const distance = (a: number[], b: number[]) =>
    Math.max(...a.map((value, at) => Math.abs(value - (b[at] ?? 0))))
  expect(distance(pixelAt(20, 12), [0xc0, 0x20, 0x40])).toBeLessThan(24)
  expect(distance(pixelAt(2, 2), [0x20, 0x40, 0xc0])).toBeLessThan(24)
})

test('a transparent PNG gets white paper behind it', async () => {
  const clear = await sharp({ create: { width: 9, height: 9, channels: 4, background: '#00000000' } })
    .png()
    .toBuffer()
  const { taken, image } = await stored(clear)
  expect(taken.receivedType).toBe('image/png')
  expect(Math.min(...(await sharp(image).raw().toBuffer()))).toBe(255)
})

test('a second file hidden behind a photo is gone from what is kept', async () => {
  const { image } = await stored(Buffer.concat([await phonePhoto(), pdf(), emptyZip]))
  expect(image.includes('%PDF') || image.includes(emptyZip)).toBe(false)
})

test('the same photo sent twice is kept once', async () => {
  const photo = await phonePhoto(50, 40)
  expect((await stored(photo)).taken).toEqual((await stored(photo)).taken)
})

test('a PDF is kept without what tells of its maker, with the hashes of what came and of what is kept', async () => {
  const file = pdf({ pages: 3, trailer: '/Info 10 0 R', objects: ['<< /Author (Sari) >>'] })
  const { taken, image } = await stored(file)
  expect(taken).toMatchObject({
    kind: 'pdf',
    receivedSha256: hashOf(file),
    storedSha256: hashOf(image),
    pages: 3,
  })
  expect(taken).toMatchObject({ width: 1200, height: 1800 })
  expect(image.includes('Sari')).toBe(false)
})

test('a PDF signed by another office is kept as it came, byte for byte', async () => {
  const file = signedPdf({ trailer: '/Info 12 0 R', objects: ['<< /Author (Dukcapil) >>'] })
  const { image } = await stored(file)
  expect(image).toEqual(file)
})

test('a type that is not asked for here is refused, and not kept', async () => {
  const before = await readdir(join(folder, 'blobs'), { recursive: true })
  const photo = await phonePhoto(401, 301)
  expect(await intake.takeIn(photo, { types: ['application/pdf'] })).toEqual({ problem: 'type-not-asked' })
  expect(await readdir(join(folder, 'blobs'), { recursive: true })).toEqual(before)
})

test('a PDF with a script is a PDF: nothing in it is ever run', async () => {
  const script = '/OpenAction << /S /JavaScript /JS (while (true) { app.alert(1) }) >>'
  expect((await stored(pdf({ catalogue: script }))).taken.pages).toBe(1)
})

const truncated = async () => (await phonePhoto(800, 600)).subarray(0, 1500)
const animatedHeic = () => {
  const copy = Buffer.from(heicPhoto)
  copy.write('hevc', 8, 'latin1')
  return copy
}
const gif = () => Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

test.each([
  ['a file of no bytes', 'empty', async () => Buffer.alloc(0)],
  ['a file over the limit', 'too-large', async () => Buffer.alloc(10 * 1024 * 1024 + 1)],
  ['plain text', 'wrong-type', async () => Buffer.from('Saya kirim besok')],
  ['an SVG drawing', 'wrong-type', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a ZIP archive', 'wrong-type', async () => emptyZip],
  ['an animated GIF', 'wrong-type', async () => gif()],
  ['an animated PNG', 'animated', async () => blackPng(8, 8, { isAnimated: true })],
  ['a HEIC with moving pictures', 'animated', async () => animatedHeic()],
  ['an image a million pixels wide', 'too-many-pixels', async () => blackPng(1_000_000, 1)],
  [
    'an image that unpacks to 900 million pixels',
    'too-many-pixels',
    async () => blackPng(30_000, 30_000, { rows: 9 }),
  ],
  ['a PNG that ends before its last row', 'unreadable-image', async () => blackPng(900, 900, { rows: 9 })],
  ['a JPEG cut off by the network', 'unreadable-image', truncated],
  ['a HEIC cut off by the network', 'unreadable-image', async () => heicPhoto.subarray(0, 500)],
  ['a PDF with a password', 'locked-pdf', async () => lockedPdf()],
  ['a PDF with nothing in it', 'unreadable-pdf', async () => Buffer.from('%PDF-1.7\n%%EOF\n')],
  [
    'a signed PDF with a script',
    'signed-and-active',
    async () => signedPdf({ objects: ['<< /S /JavaScript >>'] }),
  ],
  ['a PDF whose first page never ends', 'too-heavy', async () => endlessPdf()],
  ['a PDF that is an archive too', 'disguised', async () => Buffer.concat([pdf(), emptyZip])],
  [
    'a PDF that is a web page too',
    'disguised',
    async () => Buffer.concat([pdf(), Buffer.from('<html></html>')]),
  ],
])('%s is refused as %s and nothing is kept', async (_, problem, file) => {
  const before = await readdir(join(folder, 'blobs'), { recursive: true })
  expect(await intake.takeIn(await file())).toEqual({ problem })
  expect(await readdir(join(folder, 'blobs'), { recursive: true })).toEqual(before)
})

test('one file after a bad one is taken in as if nothing had happened', async () => {
  await intake.takeIn(heicPhoto.subarray(0, 500))
  expect((await stored(heicPhoto)).taken.kind).toBe('image')
})

test('a decoder that does not come to an end is stopped and the sender told', async () => {
  const hasty = await openIntake({
    blobs,
    pagesFolder: join(folder, 'pages'),
    milliseconds: { image: 1, pdf: 1 },
  })
  expect(await hasty.takeIn(heicPhoto)).toEqual({ problem: 'too-heavy' })
  hasty.close()
})

test.each([
  ['clean', { notScanned: false }],
  ['not-scanned', { notScanned: true }],
  ['infected', { problem: 'infected' }],
] as const)('what the virus scanner says (%s) is told', async (verdict, told) => {
  const pages = join(folder, 'pages')
  const scanned = await openIntake({ blobs, pagesFolder: pages, scanner: async () => verdict })
  expect(await scanned.takeIn(blackPng(3, 3))).toMatchObject(told)
  scanned.close()
})
