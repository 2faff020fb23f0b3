import { view } from '../../../journal/index.ts'
import type { LookFact } from '../facts.ts'
import { isList } from '../looks/look-kinds.ts'

/** Who has looked at whose data; what the citizen reads. */
export const looksView = view<LookFact>(
  'access/looks',
  'access.looks',
  ['person', 'application', 'occasion'],
  {
    Looked: ({ position, at, actor, mission, body }, rows) => {
      const { what, purpose, role, detail, files } = body
      // A list is drawn again at every turn: its last time in the day (UTC) stands for all, the facts keep each.
      const occasion = isList(what) ? [at.slice(0, 10), actor, what, purpose].join(' ') : String(position)
      for (const { application, person } of files)
        rows.put([person, application, occasion], { at, looker: actor, role, mission, what, purpose, detail })
    },
  },
)
