import type { Purpose } from '../../../access/index.ts'
import type { Step } from '../../../catalogue/index.ts'
import type { Sent, Status } from '../../application.ts'
import { leadsOn } from '../../next-steps.ts'

/** What a file is opened for by whoever takes this step next; null: no step of the desk. */
export const stepPurpose = (act: Step['act'], status: Status): Purpose | null => {
  switch (act) {
    case 'declare-complete':
      return 'check-request'
    case 'ask-correction':
      return status === 'submitted' ? 'check-request' : 'process-request'
    case 'attendance':
    case 'biometrics':
    case 'interview':
    case 'payment':
    case 'send-out':
    case 'answer-in':
      return 'process-request'
    case 'decide':
      return 'decide-request'
    case 'hand-over':
      return 'hand-over'
    case 'correct':
    case 'withdraw':
    case 'issue':
      return null
  }
}

export type OwnPurposes = {
  /** Of the task this person has with the file now; null where it waits for somebody else, or for nobody. */
  readonly task: Purpose | null
  /** Of everything they may do with it now, the task's first. */
  readonly possible: readonly Purpose[]
}

/** What a file is opened for follows from what its viewer can do with it now (`tasksNow`), not from the file alone. */
export const purposesOf = (tasks: readonly Step[], request: Sent): OwnPurposes => {
  const isCorrected = request.status === 'submitted' && request.done.length > 0
  const purposeOf = ({ act }: Step): readonly Purpose[] => {
    const purpose = stepPurpose(act, request.status)
    if (purpose === null) return []
    return [purpose === 'check-request' && isCorrected ? 'check-correction' : purpose]
  }
  const [own, others] = [tasks.filter(leadsOn), tasks.filter(step => !leadsOn(step))]
  const task = own.flatMap(purposeOf)[0] ?? null
  return { task, possible: [...new Set([...own, ...others].flatMap(purposeOf))] }
}
