// The process that opens PDFs. PDFium runs as WebAssembly, in a build without a script engine: what a PDF would like
// to run cannot run here. There is no native code in this process.
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { answerTasks } from '../confined/index.ts'
import { cleanPdf } from './clean-pdf.ts'

export type PdfTask = { readonly pdf: Uint8Array; readonly page: number | null }

export type PdfResult =
  /** `page` null: what the file is, and the file to keep, without drawing. */
  | {
      readonly pages: number
      readonly width: number
      readonly height: number
      readonly clean: Uint8Array
    }
  /** Four bytes a pixel. */
  | { readonly pixels: Uint8Array; readonly width: number; readonly height: number }
  | { readonly problem: 'locked-pdf' | 'unreadable-pdf' | 'signed-and-active' | 'no-such-page' }

/** A page of A4 at 150 dots an inch and a little more. */
const longSide = 1800
/** A stamp-sized page is not blown up without end. */
const largestScale = 6

const pdfium = await PDFiumLibrary.init()

/** The file to keep; null when writing it anew would lose pages. */
const cleaned = async (pdf: Uint8Array, pages: number): Promise<Uint8Array | 'signed-and-active' | null> => {
  const clean = await cleanPdf(pdf).catch(() => null)
  if (clean === 'signed-and-active') return clean
  const again = clean && (await openPdf(clean))
  if (!again || 'problem' in again) return null
  try {
    return again.getPageCount() === pages ? clean : null
  } finally {
    again.destroy()
  }
}

const openPdf = async (bytes: Uint8Array) => {
  try {
    return await pdfium.loadDocument(bytes)
  } catch (error) {
    const isLocked = error instanceof Error && /password|security/i.test(error.message)
    return { problem: isLocked ? ('locked-pdf' as const) : ('unreadable-pdf' as const) }
  }
}

answerTasks<PdfTask, PdfResult>(async ({ pdf, page: number }) => {
  const file = await openPdf(pdf)
  if ('problem' in file) return file
  try {
    const pages = file.getPageCount()
    if (pages < 1) return { problem: 'unreadable-pdf' }
    if (number !== null && number > pages) return { problem: 'no-such-page' }

    const page = file.getPage((number ?? 1) - 1)
    const { originalWidth, originalHeight } = page.getOriginalSize()
    const scale = Math.min(longSide / Math.max(originalWidth, originalHeight), largestScale)
    const [width, height] = [Math.floor(originalWidth * scale), Math.floor(originalHeight * scale)]
    if (!(width >= 1 && height >= 1)) return { problem: 'unreadable-pdf' }
    if (number === null) {
      const clean = await cleaned(pdf, pages)
      if (clean === 'signed-and-active') return { problem: clean }
      return clean === null ? { problem: 'unreadable-pdf' } : { pages, width, height, clean }
    }

    const drawn = await page.render({ width, height, renderFormFields: true })
    return { pixels: drawn.data, width: drawn.width, height: drawn.height }
  } finally {
    file.destroy()
  }
})
