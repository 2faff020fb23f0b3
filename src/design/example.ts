import type { Child } from 'hono/jsx'
import type { Phrase } from '../kernel/index.ts'

/** A part shown in every state it can be in. */
export type Example = {
  readonly title: Phrase
  readonly states: readonly { readonly says: Phrase; readonly show: () => Child }[]
}

/** A whole page put together from parts, as a module would. */
export type Sample = {
  readonly title: Phrase
  readonly wide?: boolean
  readonly hasProblems?: boolean
  readonly show: () => Child
}
