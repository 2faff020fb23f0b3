import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '../../kernel/index.ts'
import type { BlobStore, Sha256 } from '../blobs/index.ts'
import type { Confined, ConfinedFailure } from '../confined/index.ts'
import { isStorageFull } from '../storage-full.ts'
import type { ImageResult, ImageTask } from './image-process.ts'
import { type PageImage, shownPages } from './intake.ts'
import type { PdfResult, PdfTask } from './pdf-process.ts'
import type { PageProblem } from './problems.ts'

type Drawn = PageImage | { readonly problem: PageProblem } | null

/** All pages of one file together may take so long; a file made to waste time stops being drawn. */
export const millisecondsPerFile = 30_000
const rememberedFiles = 1_000

const failureOf: Readonly<Record<ConfinedFailure, PageProblem>> = {
  'timed-out': 'page-too-heavy',
  'too-much-memory': 'page-too-heavy',
  crashed: 'page-not-drawable',
  'too-busy': 'page-busy',
}

/**
 * Pages of kept PDFs as images, drawn when first looked at and kept in a folder that may be emptied at any time.
 * A page that could not be drawn is not tried again until the next start.
 */
export const pageImages = (
  folder: string,
  blobs: BlobStore,
  pdfs: Confined<PdfTask, PdfResult>,
  images: Confined<ImageTask, ImageResult>,
  patience: number = millisecondsPerFile,
) => {
  const underWay = new Map<string, Promise<Drawn>>()
  const failed = new Map<Sha256, { milliseconds: number; pages: Map<number, PageProblem> }>()

  const trialsOf = (pdf: Sha256) => {
    const known = failed.get(pdf) ?? { milliseconds: 0, pages: new Map<number, PageProblem>() }
    failed.delete(pdf)
    failed.set(pdf, known)
    const [oldest] = failed.keys()
    if (failed.size > rememberedFiles && oldest !== undefined) failed.delete(oldest)
    return known
  }

  const keep = async (pdf: Sha256, page: number, jpeg: Uint8Array): Promise<void> => {
    const aside = join(folder, `${newId()}.part`)
    try {
      await mkdir(join(folder, pdf), { recursive: true, mode: 0o700 })
      await writeFile(aside, jpeg, { mode: 0o600 })
      await rename(aside, join(folder, pdf, `${page}.jpg`))
    } catch (fault) {
      await rm(aside, { force: true })
      // It can be drawn again; whoever reads must not wait for room.
      if (!isStorageFull(fault)) throw fault
    }
  }

  const draw = async (pdf: Sha256, page: number): Promise<Drawn> => {
    const trials = trialsOf(pdf)
    if (trials.milliseconds > patience) return { problem: 'pages-too-slow' }
    const bytes = await blobs.get(pdf)
    if (!bytes) return null

    const drawing = await pdfs.run({ pdf: bytes, page })
    trials.milliseconds += drawing.milliseconds
    if ('failed' in drawing) return { problem: failureOf[drawing.failed] }
    const drawn = drawing.done
    if ('problem' in drawn) return drawn.problem === 'no-such-page' ? null : { problem: 'page-not-drawable' }
    if (!('pixels' in drawn)) return { problem: 'page-not-drawable' }

    const encoding = await images.run({ encode: drawn.pixels, width: drawn.width, height: drawn.height })
    if ('failed' in encoding) return { problem: failureOf[encoding.failed] }
    if (!('jpeg' in encoding.done)) return { problem: 'page-not-drawable' }
    await keep(pdf, page, encoding.done.jpeg)
    return { jpeg: Buffer.from(encoding.done.jpeg) }
  }

  return {
    async pageImage(pdf: Sha256, page: number): Promise<Drawn> {
      if (!Number.isInteger(page) || page < 1) return null
      if (page > shownPages) return { problem: 'page-not-shown' }
      const problem = failed.get(pdf)?.pages.get(page)
      if (problem) return { problem }
      const key = `${pdf}/${page}`
      const known = underWay.get(key)
      if (known) return known

      const kept = await readFile(join(folder, pdf, `${page}.jpg`)).catch(() => null)
      if (kept) return { jpeg: kept }
      const drawing = underWay.get(key) ?? draw(pdf, page).finally(() => underWay.delete(key))
      underWay.set(key, drawing)
      const drawn = await drawing
      if (drawn && 'problem' in drawn && drawn.problem !== 'page-busy')
        trialsOf(pdf).pages.set(page, drawn.problem)
      return drawn
    },

    async forgetPages(pdf: Sha256): Promise<void> {
      await rm(join(folder, pdf), { recursive: true, force: true })
    },
  }
}
