import type { Phrase } from '../../kernel/index.ts'
import type { Problems } from '../form-context.tsx'
import { useSay, type Wording } from '../reader.tsx'

const heading = { id: 'Ada yang perlu diperbaiki', en: 'There is a problem' }

/**
 * Everything that is wrong, at the top of the page, each linked to its input. `autofocus` brings keyboard and screen
 * reader here without a script. `labels` names the inputs whose problem does not say which it is; `links` leads to those of another page.
 */
export const ErrorSummary = ({
  problems,
  title = heading,
  labels = {},
  links = {},
}: {
  problems: Problems | undefined
  title?: Wording
  labels?: Readonly<Record<string, Wording>>
  links?: Readonly<Record<string, string>>
}) => {
  const say = useSay()
  const named = (field: string, phrase: Phrase): string => {
    const label = labels[field] === undefined ? '' : say(labels[field])
    if (label === '') return say(phrase)
    return `${label}${/[?!.]$/.test(label) ? '' : ':'} ${say(phrase)}`
  }
  const wrong = Object.entries(problems ?? {}).flatMap(([field, phrase]) =>
    phrase ? [{ field, phrase }] : [],
  )
  if (wrong.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus>
      <h2>{say(title)}</h2>
      <ul>
        {wrong.map(({ field, phrase }) => (
          <li>
            <a href={links[field] ?? `#${field}`}>{named(field, phrase)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
