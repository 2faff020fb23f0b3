import type { Sha256 } from '../blobs/index.ts'
import type { IntakeProblem, PageProblem } from './problems.ts'

/** How large a file, how many pixels, of which types. */
export type IntakeLimits = {
  readonly maxBytes: number
  readonly maxPixels: number
  /** Of the types that can be taken in, those asked for here. */
  readonly types: readonly AcceptedType[]
}

export const usualLimits: IntakeLimits = {
  maxBytes: 10 * 1024 * 1024,
  // The largest phone cameras of today take 108 million pixels; a screen of text needs two.
  maxPixels: 110_000_000,
  types: ['image/jpeg', 'image/png', 'image/heic', 'application/pdf'],
}

/** Pages of a PDF that are shown as images; the rest is there to download. */
export const shownPages = 20

export type AcceptedType = 'image/jpeg' | 'image/png' | 'image/heic' | 'application/pdf'

/** A document as it was taken in. Its stored bytes are in the blob store when this is told. */
export type TakenIn = {
  readonly kind: 'image' | 'pdf'
  /** What the bytes are, found by looking at them. */
  readonly receivedType: AcceptedType
  readonly receivedBytes: number
  readonly receivedSha256: Sha256
  /** Images are kept as JPEG without any of the camera's notes; a PDF without what tells of its maker. */
  readonly storedType: 'image/jpeg' | 'application/pdf'
  readonly storedBytes: number
  readonly storedSha256: Sha256
  /** Pixels of the image; of a PDF, those at which its first page is shown. */
  readonly width: number
  readonly height: number
  /** Pages of a PDF; null for an image. */
  readonly pages: number | null
  /** No virus scanner has looked at it: none is set up, or it did not answer. People are shown this. */
  readonly notScanned: boolean
}

export type PageImage = { readonly jpeg: Buffer }

/** Documents from strangers: looked at, cleaned and kept; shown as images only. */
export type Intake = {
  takeIn(
    bytes: Uint8Array,
    limits?: Partial<IntakeLimits>,
  ): Promise<TakenIn | { readonly problem: IntakeProblem }>
  /** One page of a kept PDF as an image, the first being 1; null when there is no such file or page. */
  pageImage(pdf: Sha256, page: number): Promise<PageImage | { readonly problem: PageProblem } | null>
  /** Erases the page images of a file that is erased. */
  forgetPages(pdf: Sha256): Promise<void>
  close(): void
}
