export {
  type IntakeProblem,
  intakeProblems,
  type PageProblem,
  pageProblems,
} from '../platform/intake/index.ts'
export { keyFor } from '../platform/keys/index.ts'
export { attachment, json, NotAllowed, NotFound, notAllowed, notFound, problem, seeOther } from './answers.ts'
export type { App } from './app.ts'
export { emptyForm, type Form, type SentFile } from './form.ts'
export type { Surroundings } from './frame.ts'
export type { Readiness } from './health.ts'
export { httpServer } from './http-server.ts'
export { localPath } from './local-path.ts'
export { createMetrics } from './metrics.ts'
export type { Module, NavItem } from './module.ts'
export { networkOf } from './network-of.ts'
export { ownRoutes } from './own-routes.ts'
export { dayIn, type FieldProblem, fieldProblems, lineOf, linesOf } from './read-fields.ts'
export { type ApiRoute, type Audience, apiRoute, type Route } from './route.ts'
export { createServer } from './server.ts'
export type { FoundSession, Sessions } from './sessions.ts'
export { countTry, type TryLimit } from './tries.ts'
export { countInTurn, forgiveAll } from './tries-in-turn.ts'
export { TypedTexts } from './typed-texts.tsx'
export type { Handler, Page, Visit } from './visit.ts'
export { type HeldRole, isRole, type Party, type Role, roles, type SignedIn, type Who } from './who.ts'
