import { act, type Stale } from '../../../journal/index.ts'
import type { Refusal } from '../../../kernel/index.ts'
import type { App } from '../../../web/index.ts'
import { application, streamOf } from '../application.ts'
import { dropDraft } from '../drafts/draft.ts'
import type { Reached } from '../reach.ts'
import type { StepRefused } from '../take-step.ts'
import { withdrawApplication } from '../withdraw-application.ts'

/** Id of the definition's step by which a citizen withdraws. */
export const withdrawStep = ({ definition }: Reached): string =>
  definition.steps.table.find(step => step.act === 'withdraw')?.id ?? ''

/** The citizen takes her request back; a correction that she had begun goes with it. */
export const withdrawOwn = async (
  app: App,
  reached: Reached,
): Promise<{ readonly withdrawn: true } | Refusal<StepRefused | Stale>> => {
  const { id, request, definition } = reached
  const { person, mission } = request
  const step = withdrawStep(reached)
  const outcome = await act(
    app.journal,
    { id: streamOf(id), mission },
    application,
    person,
    state => withdrawApplication(state, definition, { step }),
    {
      alongside: async entry => {
        await dropDraft(entry.tx, { id, person })
        return undefined
      },
    },
  )
  return 'refused' in outcome ? outcome : { withdrawn: true }
}
