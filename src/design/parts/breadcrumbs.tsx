import { useSay, type Wording } from '../reader.tsx'

const here = { id: 'Letak halaman ini', en: 'Where this page is' }

/** The way down to this page; the page itself is not repeated. */
export const Breadcrumbs = ({ trail }: { trail: readonly { href: string; label: Wording }[] }) => {
  const say = useSay()
  return (
    <nav class="breadcrumbs" aria-label={say(here)}>
      <ol>
        {trail.map(({ href, label }) => (
          <li>
            <a href={href}>{say(label)}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
