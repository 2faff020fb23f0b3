import { T, useSay } from '../../../../design/index.ts'
import { capitalised, type Phrase, type Words } from '../../../../kernel/index.ts'
import { bringFor } from '../../../catalogue/index.ts'
import type { OwnFile } from '../own-file.ts'
import type { Todo } from '../todos.ts'
import { visitLeft } from '../visit-left.ts'

const words: Words<Exclude<Todo, 'correct'>> = {
  come: {
    id: 'Datang ke {mission}.',
    en: 'Come to {mission}.',
  },
  pay: {
    id: 'Bayar di loket dan minta tanda terima. Jumlahnya ada di bagian Biaya.',
    en: 'Pay at the counter and ask for a receipt. The amount is under Cost.',
  },
  collect: {
    id: 'Datang ke {mission} untuk mengambilnya.',
    en: 'Come to {mission} to collect it.',
  },
}

const left: Phrase = {
  id: 'Kunjungan Anda ke {mission} sudah dicatat. Yang masih perlu di sana: {left}.',
  en: 'Your visit to {mission} is on record. Still to be done there: {left}.',
}
const letter: Phrase = {
  id: 'Bawa {document}, di telepon atau dicetak.',
  en: 'Bring this document, on your phone or printed: {document}.',
}
const collecting: Phrase = { id: 'Bawa juga:', en: 'Also bring:' }
const bring: Phrase = { id: 'Bawa dokumen asli:', en: 'Bring the originals of:' }

/** Documents that she sent as photos and whose originals are looked at when she comes; not again when she collects. */
const originals = ({ request, definition }: OwnFile) =>
  definition.requirements.filter(
    ({ id, bringOriginal }) =>
      bringOriginal && request.case.documents.some(document => document.requirement === id),
  )

/** What she has to do, each as an order that can be followed. A correction has a section of its own. */
export const TodoList = ({ file, todos }: { file: OwnFile; todos: readonly Todo[] }) => {
  const say = useSay()
  const { definition, mission, request } = file
  const now = todos.filter(todo => todo !== 'correct')
  if (now.length === 0) return null
  const rest = visitLeft(request, definition)
  // Once she has come, her originals have been looked at.
  const toBring = now.includes('come') && rest === null ? originals(file) : []
  const toCollect = now.includes('collect') && file.answers !== null ? bringFor(definition, file.answers) : []
  return (
    <>
      <ul>
        {now.map(todo => (
          <li>
            {todo === 'come' && rest !== null ? (
              <T of={left} with={{ mission: mission.shortName, left: say(rest) }} />
            ) : (
              <T of={words[todo]} with={{ mission: mission.shortName }} />
            )}{' '}
            {todo === 'come' && rest === null ? <T of={definition.attendance.why} /> : null}
            {todo === 'collect' && request.document !== null && definition.issues !== undefined ? (
              <T of={letter} with={{ document: say(definition.issues.name).toLocaleLowerCase() }} />
            ) : null}
          </li>
        ))}
      </ul>
      {toCollect.length === 0 ? null : (
        <>
          <p>
            <T of={collecting} />
          </p>
          <ul>
            {toCollect.map(what => (
              <li>
                <T of={capitalised(what)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {toBring.length === 0 ? null : (
        <>
          <p>
            <T of={bring} />
          </p>
          <ul>
            {toBring.map(requirement => (
              <li>
                <T of={requirement.name} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
