// The process that looks at files and decodes images. Nothing else of the platform runs in it.
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { answerTasks } from '../confined/index.ts'
import { isDisguisedPdf } from './pdf-shape.ts'
import { encodePage, type Prepared, prepareHeic, prepareImage } from './prepare-image.ts'
import type { IntakeProblem } from './problems.ts'

export type ImageTask =
  | { readonly look: Uint8Array; readonly maxPixels: number }
  | { readonly encode: Uint8Array; readonly width: number; readonly height: number }

export type ImageResult =
  | { readonly type: 'image/jpeg' | 'image/png' | 'image/heic'; readonly image: Prepared }
  | { readonly type: 'application/pdf' }
  | { readonly jpeg: Uint8Array }
  | { readonly problem: IntakeProblem }

// Of the many formats that the library reads, only the two accepted ones can be reached.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] })
sharp.cache(false)
sharp.concurrency(1)

const withType = async (
  type: 'image/jpeg' | 'image/png' | 'image/heic',
  prepared: Promise<Prepared | { problem: IntakeProblem }>,
): Promise<ImageResult> => {
  const image = await prepared
  return 'problem' in image ? image : { type, image }
}

/** What the bytes are is decided by the bytes; neither name nor header is even looked at. */
const look = async (bytes: Uint8Array, maxPixels: number): Promise<ImageResult> => {
  switch ((await fileTypeFromBuffer(bytes))?.mime) {
    case 'image/jpeg':
      return withType('image/jpeg', prepareImage(bytes, 'jpeg', maxPixels))
    case 'image/png':
      return withType('image/png', prepareImage(bytes, 'png', maxPixels))
    case 'image/heic':
    case 'image/heif':
      return withType('image/heic', prepareHeic(bytes, maxPixels))
    case 'image/apng':
    case 'image/heic-sequence':
    case 'image/heif-sequence':
      return { problem: 'animated' }
    case 'application/pdf':
      return isDisguisedPdf(Buffer.from(bytes)) ? { problem: 'disguised' } : { type: 'application/pdf' }
    default:
      return { problem: 'wrong-type' }
  }
}

answerTasks<ImageTask, ImageResult>(async task =>
  'look' in task
    ? look(task.look, task.maxPixels)
    : { jpeg: await encodePage(task.encode, task.width, task.height) },
)
