import type { Phrase } from '../../../kernel/index.ts'
import type { Role } from '../../../web/index.ts'
import type { DemoProgress } from './demo-progress.ts'

/** Someone of the demo world: who may be played by one click. `id` is also the subject at the demo provider. */
export type PlayedPerson = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly mission: string | null
  readonly who: Phrase
}

/** What the demo world's own pages show. */
export type DemoWorld = {
  readonly people: readonly PlayedPerson[]
  readonly progress: () => Promise<DemoProgress>
}
