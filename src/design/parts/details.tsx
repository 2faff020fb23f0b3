import type { Child } from 'hono/jsx'
import { useSay, type Wording } from '../reader.tsx'

/** More for those who need it. */
export const Details = ({
  summary,
  open,
  children,
}: {
  summary: Wording
  open?: boolean
  children?: Child
}) => (
  <details class="details" open={open}>
    <summary>
      <span>{useSay()(summary)}</span>
    </summary>
    <div class="details-body">{children}</div>
  </details>
)
