import type { Child } from 'hono/jsx'
import { useSay, type Wording } from '../reader.tsx'

/** Nothing here, why, and what to do. */
export const EmptyState = ({ title, children }: { title: Wording; children?: Child }) => (
  <div class="empty">
    <p class="empty-title">{useSay()(title)}</p>
    {children}
  </div>
)
