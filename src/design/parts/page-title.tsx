import type { Child } from 'hono/jsx'
import { useSay, type Wording } from '../reader.tsx'

/** The page's heading, with what it belongs to above it and its state beside it. */
export const PageTitle = ({
  title,
  caption,
  aside,
}: {
  title: Wording
  caption?: Wording
  aside?: Child
}) => {
  const say = useSay()
  return (
    <div class="page-title">
      {caption ? <p class="page-caption">{say(caption)}</p> : null}
      <h1>{say(title)}</h1>
      {aside}
    </div>
  )
}
