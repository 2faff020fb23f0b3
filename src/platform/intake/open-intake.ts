import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BlobStore } from '../blobs/index.ts'
import { type ConfinedFailure, confine } from '../confined/index.ts'
import type { ImageResult, ImageTask } from './image-process.ts'
import { type Intake, type TakenIn, usualLimits } from './intake.ts'
import { pageImages } from './page-images.ts'
import type { PdfResult, PdfTask } from './pdf-process.ts'
import type { IntakeProblem } from './problems.ts'
import { clamdScanner, noScanner, type Scanner } from './scan.ts'

export type IntakeSettings = {
  readonly blobs: BlobStore
  /** Where drawn pages are kept; its content can be made again. */
  readonly pagesFolder: string
  /** `CLAMD_SOCKET`, when there is a scanner. */
  readonly clamdSocket?: string | undefined
  readonly scanner?: Scanner
  readonly milliseconds?: { readonly image?: number; readonly pdf?: number; readonly pdfInAll?: number }
}

const failureOf: Readonly<Record<ConfinedFailure, IntakeProblem>> = {
  'timed-out': 'too-heavy',
  'too-much-memory': 'too-heavy',
  crashed: 'unreadable-image',
  'too-busy': 'too-busy',
}

type Ready = Pick<TakenIn, 'kind' | 'receivedType' | 'storedType' | 'width' | 'height' | 'pages'> & {
  readonly stored: Uint8Array
}

/** Takes documents in with decoders that run in processes of their own, one for images, one for PDFs. */
export const openIntake = async (settings: IntakeSettings): Promise<Intake> => {
  await mkdir(settings.pagesFolder, { recursive: true, mode: 0o700 })
  const scan = settings.scanner ?? (settings.clamdSocket ? clamdScanner(settings.clamdSocket) : noScanner)
  const images = confine<ImageTask, ImageResult>({
    entry: join(import.meta.dirname, 'image-process.ts'),
    milliseconds: settings.milliseconds?.image ?? 20_000,
    megabytes: 800,
    addons: true,
  })
  const pdfs = confine<PdfTask, PdfResult>({
    entry: join(import.meta.dirname, 'pdf-process.ts'),
    milliseconds: settings.milliseconds?.pdf ?? 10_000,
    megabytes: 400,
    addons: false,
  })

  const readyPdf = async (bytes: Uint8Array): Promise<Ready | { problem: IntakeProblem }> => {
    const opened = await pdfs.run({ pdf: bytes, page: null })
    if ('failed' in opened)
      return { problem: opened.failed === 'crashed' ? 'unreadable-pdf' : failureOf[opened.failed] }
    if ('problem' in opened.done && opened.done.problem !== 'no-such-page')
      return { problem: opened.done.problem }
    if (!('pages' in opened.done)) return { problem: 'unreadable-pdf' }
    const { clean, ...size } = opened.done
    const type = 'application/pdf'
    return { kind: 'pdf', receivedType: type, storedType: type, stored: clean, ...size }
  }

  const ready = async (bytes: Uint8Array, maxPixels: number): Promise<Ready | { problem: IntakeProblem }> => {
    const looked = await images.run({ look: bytes, maxPixels })
    if ('failed' in looked) return { problem: failureOf[looked.failed] }
    const found = looked.done
    if ('problem' in found) return found
    if ('jpeg' in found) return { problem: 'unreadable-image' }
    if (found.type === 'application/pdf') return readyPdf(bytes)
    const { jpeg, width, height } = found.image
    return {
      kind: 'image',
      receivedType: found.type,
      storedType: 'image/jpeg',
      stored: jpeg,
      pages: null,
      width,
      height,
    }
  }

  return {
    ...pageImages(settings.pagesFolder, settings.blobs, pdfs, images, settings.milliseconds?.pdfInAll),

    async takeIn(bytes, limits = {}) {
      const { maxBytes, maxPixels, types } = { ...usualLimits, ...limits }
      if (bytes.byteLength === 0) return { problem: 'empty' }
      if (bytes.byteLength > maxBytes) return { problem: 'too-large' }

      const [scanned, prepared] = await Promise.all([scan(bytes), ready(bytes, maxPixels)])
      if (scanned === 'infected') return { problem: 'infected' }
      if ('problem' in prepared) return prepared
      if (!types.includes(prepared.receivedType)) return { problem: 'type-not-asked' }

      const { stored, ...told } = prepared
      const kept = await settings.blobs.put(stored)
      return {
        ...told,
        receivedBytes: bytes.byteLength,
        receivedSha256: createHash('sha256').update(bytes).digest('hex'),
        storedBytes: kept.bytes,
        storedSha256: kept.sha256,
        notScanned: scanned === 'not-scanned',
      }
    },

    close() {
      images.close()
      pdfs.close()
    },
  }
}
