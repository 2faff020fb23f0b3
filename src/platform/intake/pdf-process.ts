// The process that opens PDFs. PDFium runs as WebAssembly, in a build without a script engine: what a PDF would like
// to run cannot run here. Neither native code nor any other library is in this process.
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { answerTasks } from '../confined/index.ts'

export type PdfTask = { readonly pdf: Uint8Array; readonly page: number | null }

export type PdfResult =
  /** `page` null: what the file is, without drawing. */
  | { readonly pages: number; readonly width: number; readonly height: number }
  /** Four bytes a pixel. */
  | { readonly pixels: Uint8Array; readonly width: number; readonly height: number }
  | { readonly problem: 'locked-pdf' | 'unreadable-pdf' | 'no-such-page' }

/** A page of A4 at 150 dots an inch and a little more. */
const longSide = 1800
/** A stamp-sized page is not blown up without end. */
const largestScale = 6

const pdfium = await PDFiumLibrary.init()

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
    if (number === null) return { pages, width, height }

    const drawn = await page.render({ width, height, renderFormFields: true })
    return { pixels: drawn.data, width: drawn.width, height: drawn.height }
  } finally {
    file.destroy()
  }
})
