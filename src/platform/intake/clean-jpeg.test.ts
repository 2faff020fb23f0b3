import sharp from 'sharp'
import { expect, test } from 'vitest'
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
