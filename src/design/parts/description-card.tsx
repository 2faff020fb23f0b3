import type { Child } from 'hono/jsx'
import { useSay, type Wording } from '../reader.tsx'

type DescriptionCardProps = {
  title: Wording
  href?: string | undefined
  /** A tag or a short line beside the title. */
  aside?: Child
  children?: Child
  /** The heading's level where it stands. */
  level?: 2 | 3 | 4
}

/** One thing of several to look at or choose: a service, an office, a document. */
export const DescriptionCard = ({ title, href, aside, children, level = 2 }: DescriptionCardProps) => {
  const say = useSay()
  const Heading = `h${level}` as const
  return (
    <section class="card">
      <div class="card-head">
        <Heading class="card-title">{href ? <a href={href}>{say(title)}</a> : say(title)}</Heading>
        {aside}
      </div>
      {children}
    </section>
  )
}

export const Cards = ({ children }: { children?: Child }) => <div class="cards">{children}</div>
