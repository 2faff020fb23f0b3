import type { Child } from 'hono/jsx'
import { classNames } from '../class-names.ts'

/** Set apart from the text around it; `warning` for what costs something if overlooked (say so in words as well). */
export const Inset = ({ tone, children }: { tone?: 'warning'; children?: Child }) => (
  <div class={classNames('inset', tone && `inset-${tone}`)}>{children}</div>
)
