import type { Child } from 'hono/jsx'

export const Hint = ({ id, children }: { id?: string; children?: Child }) => (
  <p class="hint" id={id}>
    {children}
  </p>
)
