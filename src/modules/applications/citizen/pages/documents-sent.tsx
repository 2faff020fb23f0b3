import { SummaryList, T, useSay } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { itemName, partName } from '../../item-name.ts'
import { pageCount } from '../../page-count.ts'
import type { ReachedUpload } from '../../reach.ts'
import { saidItems } from '../../said.ts'
import { SaidWords } from '../../said-words.tsx'
import { isStillAsked } from '../../still-asked.ts'
import type { OwnFile } from '../own-file.ts'

const words = {
  heading: { id: 'Dokumen yang Anda kirim', en: 'Documents you sent' },
  notScanned: { id: 'belum diperiksa dari virus', en: 'not scanned for viruses' },
  replaced: { id: 'sudah diganti', en: 'since replaced' },
  notAsked: { id: 'tidak diminta lagi', en: 'no longer asked for' },
} as const satisfies Record<string, Phrase>

type Sent = { upload: ReachedUpload; name: string; part: Phrase | null; isAsked: boolean }

const Document = ({ upload, name, part, isAsked }: Sent) => {
  const { details, state } = upload
  const say = useSay()
  const notes = [
    details.pages ? say(pageCount(details.pages)) : null,
    details.notScanned ? say(words.notScanned) : null,
    state === 'replaced' ? say(isAsked ? words.replaced : words.notAsked) : null,
  ].filter(note => note !== null)
  return (
    <p>
      {part === null ? null : `${say(part)}: `}
      <a href={`/uploads/${upload.id}`}>{upload.name || name}</a>
      {notes.length === 0 ? null : <span class="soft"> · {notes.join(' · ')}</span>}
    </p>
  )
}

/** Every document she sent, by what it was asked for; replaced ones too, so that nothing vanishes. */
export const DocumentsSent = ({ file: { uploads, definition, answers } }: { file: OwnFile }) => {
  const say = useSay()
  const said = answers?.said ?? {}
  const lacking = saidItems(said, 'not-here')
  const requirements = [...new Set([...uploads.map(upload => upload.requirement), ...lacking])]
  if (requirements.length === 0) return null
  return (
    <>
      <h2>
        <T of={words.heading} />
      </h2>
      <SummaryList
        compact
        rows={requirements.map(requirement => {
          const name = itemName(definition, requirement)
          return {
            label: name,
            value: (
              <>
                {uploads
                  .filter(upload => upload.requirement === requirement)
                  .map(upload => (
                    <Document
                      upload={upload}
                      name={say(name)}
                      part={partName(definition, upload)}
                      isAsked={isStillAsked(definition, answers, upload)}
                    />
                  ))}
                <SaidWords said={said[requirement]} />
              </>
            ),
          }
        })}
      />
    </>
  )
}
