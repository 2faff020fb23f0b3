import type { Child } from 'hono/jsx'
import { type Answers, FormContext } from '../form-context.tsx'
import { useSay, type Wording } from '../reader.tsx'

const words = {
  apply: { id: 'Terapkan', en: 'Apply' },
  clear: { id: 'Hapus saringan', en: 'Clear filters' },
}

type FilterBarProps = {
  action: string
  label: Wording
  /** The query as it stands: the fields within find their value by name. */
  answers?: Answers
  /** The list without any filter; absent while none is set. */
  clear?: string | undefined
  children?: Child
}

/** Narrows a list: a GET form, so that the narrowed list has an address. */
export const FilterBar = ({ action, label, answers = {}, clear, children }: FilterBarProps) => {
  const say = useSay()
  return (
    <form class="filters" method="get" action={action} aria-label={say(label)}>
      <FormContext.Provider value={{ problems: {}, answers }}>{children}</FormContext.Provider>
      <div class="filters-end">
        <button type="submit" class="button button-secondary">
          {say(words.apply)}
        </button>
        {clear ? <a href={clear}>{say(words.clear)}</a> : null}
      </div>
    </form>
  )
}
