import { demoPeople } from '../seeds/people.ts'
import type { DemoWorld } from '../src/modules/access/index.ts'

/** The demo world's pages with nothing left to fill in. */
export const demoWorld: DemoWorld = {
  people: demoPeople,
  progress: async () => ({ filled: 0, of: 0, state: 'done' }),
}
