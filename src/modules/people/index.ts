export type { PersonFact } from './facts.ts'
export {
  detailsReported,
  forgetDetails,
  type Known,
  keepDetails,
  knownOf,
  type Reported,
  recordDetails,
  verifyDetails,
} from './known.ts'
export { people } from './module.ts'
