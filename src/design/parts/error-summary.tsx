import type { Problems } from '../form-context.tsx'
import { useSay, type Wording } from '../reader.tsx'

const heading = { id: 'Ada yang perlu diperbaiki', en: 'There is a problem' }

/**
 * Everything that is wrong, at the top of the page, each linked to its input. `autofocus` brings keyboard and screen
 * reader here without a script.
 */
export const ErrorSummary = ({
  problems,
  title = heading,
}: {
  problems: Problems | undefined
  title?: Wording
}) => {
  const say = useSay()
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
            <a href={`#${field}`}>{say(phrase)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
