import type { Child } from 'hono/jsx'

/** Read aloud, not shown. */
export const VisuallyHidden = ({ children }: { children?: Child }) => (
  <span class="visually-hidden">{children}</span>
)
