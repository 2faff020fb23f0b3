import { VisuallyHidden } from '../parts/visually-hidden.tsx'
import { useSay, type Wording } from '../reader.tsx'

export type SortState = { readonly href: string; readonly direction: 'ascending' | 'descending' | 'none' }

const directions = {
  ascending: { id: 'urut naik', en: 'sorted ascending' },
  descending: { id: 'urut turun', en: 'sorted descending' },
  none: { id: 'urutkan', en: 'sort' },
}
const arrows = { ascending: '↑', descending: '↓', none: '↕' }

/** A column's header that orders the table by it: a link, so that it works without scripts and can be shared. */
export const SortLink = ({ label, sort }: { label: Wording; sort: SortState }) => {
  const say = useSay()
  return (
    <a class="sort" href={sort.href}>
      {say(label)}
      <span aria-hidden="true">{arrows[sort.direction]}</span>
      <VisuallyHidden>, {say(directions[sort.direction])}</VisuallyHidden>
    </a>
  )
}
