import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { cleanJpeg } from './clean-jpeg.ts'

const photo = sharp({ create: { width: 40, height: 30, channels: 3, background: '#308050' } })
  .withExif({ IFD0: { Copyright: 'Sari' }, IFD3: { GPSLatitude: '3/1 8/1 0/1', GPSLatitudeRef: 'N' } })
  .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
  .withIccProfile('p3')
  .jpeg()
  .toBuffer()

test('the camera’s notes are gone, the pixels and the colour profile are as they were', async () => {
  const clean = Buffer.from(cleanJpeg(await photo))
  const [before, after] = [await sharp(await photo).metadata(), await sharp(clean).metadata()]
  expect([before.exif, before.xmp].every(Boolean)).toBe(true)
  expect([after.exif, after.xmp]).toEqual([undefined, undefined])
  expect(after.icc).toEqual(before.icc)
  expect(await sharp(clean).raw().toBuffer()).toEqual(
    await sharp(await photo)
      .raw()
      .toBuffer(),
  )
})

test('a photo cut off at any byte, or no photo at all, does not stop the reader', async () => {
  const whole = await photo
  for (let length = 0; length < 700; length += 1)
    expect(cleanJpeg(whole.subarray(0, length)).length).toBeLessThanOrEqual(length)
  expect(cleanJpeg(Buffer.from('no photo'))).toEqual(Buffer.from('no photo'))
})

const clean = (bytes: Buffer): Buffer => Buffer.from(cleanJpeg(bytes))
const drawn = (bytes: Buffer): Promise<Buffer> => sharp(bytes).raw().toBuffer()

const segment = (code: number, text: string): Buffer =>
  Buffer.concat([Buffer.from([0xff, code, 0, text.length + 2]), Buffer.from(text, 'latin1')])
/** Cameras and programs write under any of these; what is no profile and no note of Adobe is nobody's to keep. */
const notes = [0xe0, 0xe1, 0xe2, 0xed, 0xee, 0xef, 0xfe].flatMap(code =>
  ['Sari', 'Exif\0\0Sari', 'ICC_Sari', 'MPF\0Sari'].map(text => segment(code, text)),
)

/** Places where a marker begins: before its first scan, between scans, and at its end. */
const placesIn = (bytes: Buffer): number[] => {
  const places: number[] = []
  for (let at = 2; at + 4 <= bytes.length; ) {
    places.push(at)
    if (bytes[at + 1] === 0xd9) break
    const isScan = bytes[at + 1] === 0xda
    at += 2 + bytes.readUInt16BE(at + 2)
    while (isScan && (bytes[at] !== 0xff || bytes[at + 1] === 0 || ((bytes[at + 1] ?? 0) & 0xf8) === 0xd0))
      at += 1
  }
  return places
}

const picture = fc.record({
  size: fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 })),
  noise: fc.integer({ min: 0, max: 255 }),
  how: fc.record({
    progressive: fc.boolean(),
    quality: fc.integer({ min: 1, max: 100 }),
    optimiseCoding: fc.boolean(),
  }),
  colours: fc.constantFrom('srgb' as const, 'b-w' as const, 'cmyk' as const),
})

const encoded = ({
  size: [width, height],
  noise,
  how,
  colours,
}: typeof picture extends fc.Arbitrary<infer P> ? P : never) => {
  const length = width * height * 3
  const pixels = Uint8Array.from({ length }, (_, at) => Math.imul(at * (noise + 1), 2_654_435_761) >>> 24)
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .toColourspace(colours)
    .jpeg(how)
    .toBuffer()
}

test('whatever notes stand wherever between its markers, in one scan or many, only they go', () =>
  fc.assert(
    fc.asyncProperty(
      picture,
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...notes), fc.nat({ max: 3 })), {
        minLength: 1,
        maxLength: 9,
      }),
      async (how, inserted) => {
        const photo = await encoded(how)
        const places = placesIn(photo)
        const at = inserted
          .map(([place, note, fill]) => ({ place: places[place % places.length] ?? 2, note, fill }))
          .sort((a, b) => b.place - a.place)
        const noted = at.reduce(
          (whole, { place, note, fill }) =>
            Buffer.concat([whole.subarray(0, place), Buffer.alloc(fill, 0xff), note, whole.subarray(place)]),
          photo,
        )
        expect(noted.includes('Sari')).toBe(true)
        expect(clean(noted).includes('Sari')).toBe(false)
        expect(clean(noted)).toEqual(clean(photo))
        expect(await drawn(clean(noted))).toEqual(await drawn(photo))
      },
    ),
    { numRuns: 60 },
  ))

describe('what stands outside of the picture', () => {
  const exif = segment(0xe1, 'Exif\0\0Sari')

  test('a second photo behind its end is gone, with its Exif', async () => {
    const second = await photo
    expect(second.includes('Sari')).toBe(true)
    const plain = await sharp(second).jpeg({ progressive: true }).toBuffer()
    expect(clean(Buffer.concat([plain, second]))).toEqual(clean(plain))
    expect(clean(plain).subarray(-2)).toEqual(Buffer.from('ffd9', 'hex'))
  })

  test('what stands before its beginning is gone, with the Exif that follows', async () => {
    const second = await photo
    expect(clean(Buffer.concat([Buffer.from('\n'), second]))).toEqual(clean(second))
  })

  test('bytes between its segments that are no segment are gone', async () => {
    const plain = await sharp(await photo)
      .jpeg()
      .toBuffer()
    const place = placesIn(plain)[2] ?? 0
    const spoilt = Buffer.concat([plain.subarray(0, place), Buffer.from('Sari'), plain.subarray(place)])
    expect(clean(spoilt)).toEqual(clean(plain))
  })

  test('the small picture in the head of a JFIF is gone, and the head stays', async () => {
    const plain = await sharp(await photo)
      .jpeg()
      .toBuffer()
    const headed = (size: string, small: string) =>
      Buffer.concat([
        plain.subarray(0, 2),
        segment(0xe0, `JFIF\0\x01\x02\x01\0\x48\0\x48${size}${small}`),
        plain.subarray(2),
      ])
    const bare = headed('\0\0', '')
    expect(clean(headed('\x01\x02', 'Sari..'))).toEqual(bare)
    expect((await sharp(bare).metadata()).density).toBe(72)
  })

  test('a photo that stops within its picture keeps what is there, and no note', async () => {
    const plain = await sharp(await photo)
      .jpeg()
      .toBuffer()
    const half = plain.subarray(0, -9)
    const noted = Buffer.concat([half.subarray(0, 2), exif, half.subarray(2)])
    expect(clean(noted)).toEqual(half)
  })
})

test('a scan in intervals stays whole up to its last one', async () => {
  // Eight grey blocks, each nought as the usual tables write it (00, 1010), in an interval of its own.
  const grey = await sharp({ create: { width: 64, height: 8, channels: 3, background: '#808080' } })
    .toColourspace('b-w')
    .jpeg({ optimiseCoding: false })
    .toBuffer()
  const scan = grey.indexOf(Buffer.from('ffda', 'hex'))
  const blocks = Array.from({ length: 8 }, (_, at) => Buffer.from([0x2b, 0xff, at === 7 ? 0xd9 : 0xd0 + at]))
  const head = [grey.subarray(0, scan), Buffer.from('ffdd00040001', 'hex')]
  const start = grey.subarray(scan, scan + 2 + grey.readUInt16BE(scan + 2))
  const whole = Buffer.concat([...head, start, ...blocks])
  expect(new Set(await drawn(whole))).toEqual(new Set([128]))
  expect(clean(Buffer.concat([whole, Buffer.from('Sari')]))).toEqual(whole)
})
