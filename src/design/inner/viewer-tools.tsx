import { useSay } from '../reader.tsx'
import { type Turn, type ViewerState, zooms } from './viewer-state.ts'

const words = {
  tools: { id: 'Alat gambar: {label}', en: 'Image tools: {label}' },
  previous: { id: 'Halaman sebelumnya', en: 'Previous page' },
  next: { id: 'Halaman berikutnya', en: 'Next page' },
  larger: { id: 'Perbesar', en: 'Larger' },
  smaller: { id: 'Perkecil', en: 'Smaller' },
  turn: { id: 'Putar', en: 'Turn' },
  original: { id: 'Buka gambar saja', en: 'Image alone' },
  place: { id: 'Halaman {page} dari {count} · {zoom} %', en: 'Page {page} of {count} · {zoom} %' },
}

type ViewerToolsProps = {
  label: string
  count: number
  state: ViewerState
  href: (state: ViewerState) => string
  original: string
}

const quarter = (turn: Turn): Turn => ([90, 180, 270, 0] as const)[turn / 90] ?? 0

export const ViewerTools = ({ label, count, state, href, original }: ViewerToolsProps) => {
  const say = useSay()
  const { page, zoom, turn } = state
  const at = zooms.indexOf(zoom)
  const smaller = zooms[at - 1]
  const larger = zooms[at + 1]
  return (
    <nav class="viewer-tools" aria-label={say(words.tools, { label })}>
      <span class="viewer-place">{say(words.place, { page, count, zoom: zoom * 100 })}</span>
      {page > 1 ? <a href={href({ ...state, page: page - 1 })}>{say(words.previous)}</a> : null}
      {page < count ? <a href={href({ ...state, page: page + 1 })}>{say(words.next)}</a> : null}
      {smaller ? <a href={href({ ...state, zoom: smaller })}>{say(words.smaller)}</a> : null}
      {larger ? <a href={href({ ...state, zoom: larger })}>{say(words.larger)}</a> : null}
      <a href={href({ ...state, turn: quarter(turn) })}>{say(words.turn)}</a>
      <a href={original}>{say(words.original)}</a>
    </nav>
  )
}
