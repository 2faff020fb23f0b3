import type { App } from '../../web/index.ts'

/** One page of a document as JPEG, whatever it was sent as; null where there is none, or it cannot be drawn. */
export const pagePicture = async (
  { intake, blobs }: Pick<App, 'intake' | 'blobs'>,
  { kind, stored }: { readonly kind: string; readonly stored: string },
  page: number,
): Promise<Uint8Array | null> => {
  if (kind !== 'pdf') return page === 1 ? blobs.get(stored) : null
  const drawn = await intake.pageImage(stored, page)
  return drawn === null || 'problem' in drawn ? null : drawn.jpeg
}
