export { answerTasks } from './answer-tasks.ts'
export { type Confined, type ConfinedFailure, type Confinement, confine, type Outcome } from './confine.ts'
