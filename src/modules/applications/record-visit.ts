import { type Day, type Decision, type Fact, fact, isRefusal } from '../../kernel/index.ts'
import type { Definition } from '../catalogue/index.ts'
import type { Application } from './application.ts'
import { type StepRefused, takeStep } from './take-step.ts'

type Visit = { readonly step: string; readonly day: Day }

/** She came in person. */
export const recordAttendance = (
  application: Application,
  definition: Definition,
  { step, day }: Visit,
): Decision<Fact<'VisitorAttended', Visit>, StepRefused> => {
  const taken = takeStep(application, definition, step, 'attendance')
  return isRefusal(taken) ? taken : [fact('VisitorAttended', { step, day })]
}

/** Photo and fingerprints were taken, in the immigration system; here stands only that and when. */
export const recordBiometrics = (
  application: Application,
  definition: Definition,
  { step, day }: Visit,
): Decision<Fact<'BiometricsTaken', Visit>, StepRefused> => {
  const taken = takeStep(application, definition, step, 'biometrics')
  return isRefusal(taken) ? taken : [fact('BiometricsTaken', { step, day })]
}

/** She was interviewed; `notes` is the record of what was said, if any. */
export const recordInterview = (
  application: Application,
  definition: Definition,
  { step, day, notes }: Visit & { readonly notes: string | null },
): Decision<Fact<'InterviewHeld', Visit & { notes: string | null }>, StepRefused> => {
  const taken = takeStep(application, definition, step, 'interview')
  return isRefusal(taken) ? taken : [fact('InterviewHeld', { step, day, notes })]
}
