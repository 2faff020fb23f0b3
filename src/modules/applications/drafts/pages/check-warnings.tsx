import { Banner, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { checkAnswers } from '../../../catalogue/index.ts'
import { itemName } from '../../item-name.ts'
import { stopOf, stopPath } from '../next-stop.ts'
import { openFields } from '../open-part.ts'
import type { OwnDraft } from '../own-draft.ts'

const title: Phrase = { id: 'Mohon dilihat sekali lagi', en: 'Please look at this once more' }

/** What looks odd, with the way to change it; nothing of what she may not change now. */
export const CheckWarnings = ({ own }: { own: OwnDraft }) => {
  const { warnings } = checkAnswers(own.definition, own.situation)
  const shown = openFields(own).flatMap(field => {
    const says = warnings[field]
    return says === undefined ? [] : [{ field, says }]
  })
  return shown.length === 0 ? null : (
    <Banner tone="warning" title={title} focus={false}>
      <ul>
        {shown.map(({ field, says }) => (
          <li>
            <a href={stopPath(own.draft.id, stopOf(own, field))}>
              <T of={itemName(own.definition, field)} />
            </a>{' '}
            <T of={says} />
          </li>
        ))}
      </ul>
    </Banner>
  )
}
