import decodeHeic from 'heic-decode'
import sharp, { type Sharp } from 'sharp'
import type { IntakeProblem } from './problems.ts'

export type Prepared = { readonly jpeg: Uint8Array; readonly width: number; readonly height: number }

/** Enough to read the small print of a passport page, and about a megabyte. A long strip keeps its short side. */
const mostPixels = 2400 * 1800
/** Panoramas of phones stay below; a picture far wider than any camera's is made to do harm. */
const maxSide = 30_000
/** A decoded HEIC is held whole and more than once: 50 million pixels take 750 MB. */
const maxHeicPixels = 50_000_000

const isTooBig = (width: number, height: number, maxPixels: number): boolean =>
  width * height > maxPixels || Math.max(width, height) > maxSide

type Size = { readonly width: number; readonly height: number }

const toJpeg = async (image: Sharp, { width, height }: Size): Promise<Prepared> => {
  // The same for a photo on its side.
  const longSide = Math.ceil(Math.max(width, height) * Math.min(1, Math.sqrt(mostPixels / (width * height))))
  const { data, info } = await image
    .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
    // A transparent drawing has no colour of its own behind it; paper is white.
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 85 })
    .toBuffer({ resolveWithObject: true })
  return { jpeg: data, width: info.width, height: info.height }
}

/**
 * JPEG and PNG: turned as the camera was held, scaled, and written anew as JPEG in sRGB, so that of the file received
 * only the picture remains: no place, no date, no owner, no second file behind it.
 */
export const prepareImage = async (
  bytes: Uint8Array,
  format: 'jpeg' | 'png',
  maxPixels: number,
): Promise<Prepared | { problem: IntakeProblem }> => {
  const found = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (!found || found.format !== format) return { problem: 'unreadable-image' }
  if ((found.pages ?? 1) > 1) return { problem: 'animated' }
  if (isTooBig(found.width, found.height, maxPixels)) return { problem: 'too-many-pixels' }
  // 'error' refuses what is cut off and forgives the harmless slips of some phones.
  const image = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', autoOrient: true })
  return toJpeg(image, found).catch(() => ({ problem: 'unreadable-image' as const }))
}

/** HEIC: its decoder turns the picture by itself. Of several pictures in one file the first is the photo. */
export const prepareHeic = async (
  bytes: Uint8Array,
  maxPixels: number,
): Promise<Prepared | { problem: IntakeProblem }> => {
  const pictures = await decodeHeic.all({ buffer: bytes }).catch(() => null)
  const [photo] = pictures ?? []
  if (!pictures || !photo) return { problem: 'unreadable-image' }
  try {
    if (isTooBig(photo.width, photo.height, Math.min(maxPixels, maxHeicPixels)))
      return { problem: 'too-many-pixels' }
    const { data, width, height } = await photo.decode()
    const image = sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: maxPixels })
    return await toJpeg(image, { width, height })
  } catch {
    return { problem: 'unreadable-image' }
  } finally {
    pictures.dispose()
  }
}

/** A page drawn from a PDF, four bytes a pixel, as JPEG. */
export const encodePage = async (pixels: Uint8Array, width: number, height: number): Promise<Uint8Array> =>
  sharp(pixels, { raw: { width, height, channels: 4 } })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80 })
    .toBuffer()
