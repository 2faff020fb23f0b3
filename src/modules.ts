import { type AccessParts, accessModule } from './modules/access/index.ts'
import { applicationsModule, zoneOfCitizen } from './modules/applications/index.ts'
import { catalogueModule } from './modules/catalogue/index.ts'
import { documentsModule } from './modules/documents/index.ts'
import { missionsModule } from './modules/missions/index.ts'
import { people } from './modules/people/index.ts'
import type { Module, Sessions } from './web/index.ts'

/** Every module, in the order of their dependency; each may import those before it. */
export const modulesFor = (
  parts: AccessParts,
): { readonly modules: readonly Module[]; readonly sessions: Sessions } => {
  const access = accessModule({ ...parts, zoneOfCitizen })
  const modules = [missionsModule, access, people, catalogueModule, documentsModule, applicationsModule]
  return { modules, sessions: access.sessions }
}
