import { useSay, type Wording } from '../reader.tsx'

const search = { id: 'Cari', en: 'Search' }

type SearchBoxProps = {
  action: string
  name?: string
  label: Wording
  hint?: Wording
  value?: string | undefined
  /** Other parts of the query to keep. */
  keep?: Readonly<Record<string, string>>
}

/** One box, one button, a GET: the result has an address. */
export const SearchBox = ({ action, name = 'q', label, hint, value, keep = {} }: SearchBoxProps) => {
  const say = useSay()
  return (
    <search aria-label={say(label)}>
      <form method="get" action={action}>
        {Object.entries(keep).map(([key, kept]) => (
          <input type="hidden" name={key} value={kept} />
        ))}
        <label class="label" for={name}>
          {say(label)}
        </label>
        {hint ? (
          <p class="hint" id={`${name}-hint`}>
            {say(hint)}
          </p>
        ) : null}
        <div class="search-row">
          <input
            class="input"
            type="search"
            id={name}
            name={name}
            value={value}
            dir="auto"
            spellcheck={false}
            autocomplete="off"
            aria-describedby={hint ? `${name}-hint` : undefined}
          />
          <button type="submit" class="button">
            {say(search)}
          </button>
        </div>
      </form>
    </search>
  )
}
