export type { PersonFact } from './facts.ts'
export { type Known, knownOf, type Reported, reportDetails, verifyDetails } from './known.ts'
export { people } from './module.ts'
