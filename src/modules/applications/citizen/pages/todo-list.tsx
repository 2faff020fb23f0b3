import { T, useSay } from '../../../../design/index.ts'
import type { Phrase, Words } from '../../../../kernel/index.ts'
import type { OwnFile } from '../own-file.ts'
import type { Todo } from '../todos.ts'

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

const letter: Phrase = {
  id: 'Bawa {document}, di telepon atau dicetak.',
  en: 'Bring this document, on your phone or printed: {document}.',
}
const bring: Phrase = { id: 'Bawa dokumen asli:', en: 'Bring the originals of:' }

/** Documents that she sent as photos and whose originals are looked at when she comes. */
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
  const toBring = now.includes('come') || now.includes('collect') ? originals(file) : []
  return (
    <>
      <ul>
        {now.map(todo => (
          <li>
            <T of={words[todo]} with={{ mission: mission.shortName }} />{' '}
            {todo === 'come' ? <T of={definition.attendance.why} /> : null}
            {todo === 'collect' && request.document !== null && definition.issues !== undefined ? (
              <T of={letter} with={{ document: say(definition.issues.name).toLocaleLowerCase() }} />
            ) : null}
          </li>
        ))}
      </ul>
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
