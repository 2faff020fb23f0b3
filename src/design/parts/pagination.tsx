import { useSay, type Wording } from '../reader.tsx'

const words = {
  label: { id: 'Halaman daftar', en: 'Pages of the list' },
  previous: { id: 'Sebelumnya', en: 'Previous' },
  next: { id: 'Berikutnya', en: 'Next' },
}

type PaginationProps = {
  /** Address of the page before; absent on the first. */
  previous?: string | null | undefined
  next?: string | null | undefined
  /** Where one stands: "51–100 dari 213". */
  note?: Wording
  label?: Wording
}

export const Pagination = ({ previous, next, note, label = words.label }: PaginationProps) => {
  const say = useSay()
  if (!previous && !next) return note ? <p class="pagination-note">{say(note)}</p> : null
  return (
    <nav class="pagination" aria-label={say(label)}>
      {previous ? (
        <a class="pagination-link" href={previous} rel="prev">
          <span class="arrow arrow-back" aria-hidden="true" />
          <span>{say(words.previous)}</span>
        </a>
      ) : null}
      {note ? <span class="pagination-note">{say(note)}</span> : null}
      {next ? (
        <a class="pagination-link" href={next} rel="next">
          <span>{say(words.next)}</span>
          <span class="arrow arrow-on" aria-hidden="true" />
        </a>
      ) : null}
    </nav>
  )
}
