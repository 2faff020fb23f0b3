import type { Child } from 'hono/jsx'
import { classNames } from '../class-names.ts'
import { type Answers, FormContext, type Problems } from '../form-context.tsx'
import { useReader } from '../reader.tsx'

type FormProps = {
  action: string
  id?: string
  /** Set where a FileField stands in the form. */
  files?: boolean
  problems?: Problems | undefined
  /** What the fields show: what the platform knows, or, after a problem, exactly what was sent. */
  answers?: Answers | undefined
  /** Asks before leaving with unsent answers, where scripts run. */
  guard?: boolean
  class?: string
  children?: Child
}

/**
 * A posted form with its token. The fields within find their answer and their problem by name. Checked on the server
 * alone: the browser's own bubbles speak the browser's language, not the reader's.
 */
export const Form = ({ action, id, files, problems, answers, guard, children, ...rest }: FormProps) => (
  <form
    method="post"
    action={action}
    id={id}
    class={classNames('form', rest.class)}
    enctype={files ? 'multipart/form-data' : undefined}
    novalidate
    data-guard={guard ? 'leave' : undefined}
  >
    <input type="hidden" name="_csrf" value={useReader().csrf} />
    <FormContext.Provider value={{ problems: problems ?? {}, answers }}>{children}</FormContext.Provider>
  </form>
)
