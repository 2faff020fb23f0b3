import { type ViewerState, zooms } from '../inner/viewer-state.ts'
import { ViewerTools } from '../inner/viewer-tools.tsx'
import { useSay, type Wording } from '../reader.tsx'

/** Reads a viewer's state from an address; anything odd is the first page, whole and upright. */
export const readViewer = (query: URLSearchParams): ViewerState => {
  const zoom = zooms.find(one => String(one) === query.get('zoom')) ?? 1
  const turn = ([90, 180, 270] as const).find(one => String(one) === query.get('turn')) ?? 0
  const page = Number(query.get('page') ?? 1)
  return { page: Number.isInteger(page) && page > 0 ? page : 1, zoom, turn }
}

export type ImageViewerProps = {
  /** The document's name, for the frame's label and each picture's text. */
  label: Wording
  /** Page images in order; `problem` where there is none, in words that stand in its place. */
  pages: readonly { src: string; alt?: Wording; problem?: Wording | undefined }[]
  state: ViewerState
  /** The address of this page with another state. */
  href: (state: ViewerState) => string
}

const words = {
  region: { id: 'Gambar dokumen: {label}', en: 'Document image: {label}' },
  alt: { id: '{label}, halaman {page} dari {of}', en: '{label}, page {page} of {of}' },
}

/** A document's pages as pictures; every tool is a link, so nothing needs a script. */
export const ImageViewer = ({ label, pages, state, href }: ImageViewerProps) => {
  const say = useSay()
  const page = Math.min(state.page, pages.length)
  const shown = pages[page - 1]
  if (!shown) return null
  const name = say(label)
  return (
    <div class="viewer">
      <ViewerTools
        label={name}
        count={pages.length}
        state={{ ...state, page }}
        href={href}
        original={shown.src}
      />
      <section class="viewer-frame" tabindex={0} aria-label={say(words.region, { label: name })}>
        {shown.problem ? (
          <p>{say(shown.problem)}</p>
        ) : (
          <div class={`viewer-sheet zoom-${String(state.zoom).replace('.', '-')} turn-${state.turn}`}>
            <img
              src={shown.src}
              alt={shown.alt ? say(shown.alt) : say(words.alt, { label: name, page, of: pages.length })}
            />
          </div>
        )}
      </section>
    </div>
  )
}
