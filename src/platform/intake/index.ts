export {
  type AcceptedType,
  type Intake,
  type IntakeLimits,
  type PageImage,
  shownPages,
  type TakenIn,
  usualLimits,
} from './intake.ts'
export { type IntakeSettings, openIntake } from './open-intake.ts'
export { type IntakeProblem, intakeProblems, type PageProblem, pageProblems } from './problems.ts'
export type { Scanner, ScanResult } from './scan.ts'
