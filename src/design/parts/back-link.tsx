import { useSay, type Wording } from '../reader.tsx'

const back = { id: 'Kembali', en: 'Back' }

/** To the page before, above the heading. */
export const BackLink = ({ href, label = back }: { href: string; label?: Wording }) => (
  <p class="back">
    <a href={href}>
      <span class="arrow arrow-back" aria-hidden="true" />
      <span>{useSay()(label)}</span>
    </a>
  </p>
)
