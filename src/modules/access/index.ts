export { type Act, acts, type ListedAct, type Resource } from './who-may/acts.ts'
export { type Judgement, judge, permits } from './who-may/permits.ts'
export { scopeOf } from './who-may/scope.ts'
