import { SummaryList, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { partName } from '../../item-name.ts'
import type { ReachedUpload } from '../../reach.ts'
import { SaidWords } from '../../said-words.tsx'
import { isStillAsked } from '../../still-asked.ts'
import { fileAddress } from '../acts/act-addresses.ts'
import type { OpenedFile } from './read-file.ts'

const words = {
  none: { id: 'Tidak ada dokumen yang dikirim.', en: 'No documents were sent.' },
  notScanned: { id: 'belum diperiksa dari virus', en: 'not scanned for viruses' },
  replaced: { id: 'sudah diganti', en: 'replaced since' },
  notAsked: { id: 'tidak diminta lagi', en: 'no longer asked for' },
  bring: { id: 'Lihat aslinya di loket', en: 'See the original at the counter' },
} as const satisfies Record<string, Phrase>

const Note = ({ of }: { of: Phrase }) => (
  <>
    {' · '}
    <T of={of} />
  </>
)

const Part = ({ upload, file }: { upload: ReachedUpload; file: OpenedFile }) => {
  const part = partName(file.definition, upload)
  return part === null ? null : (
    <>
      <T of={part} />
      {': '}
    </>
  )
}

const Upload = ({ upload, file }: { upload: ReachedUpload; file: OpenedFile }) => (
  <li>
    <Part upload={upload} file={file} />
    <a href={`${fileAddress(file.id)}/documents/${upload.id}?purpose=${file.purpose}`}>
      {upload.name || upload.requirement}
    </a>
    {upload.details.notScanned ? <Note of={words.notScanned} /> : null}
    {upload.state === 'replaced' ? (
      <Note of={isStillAsked(file.definition, file.sent, upload) ? words.replaced : words.notAsked} />
    ) : null}
  </li>
)

/** What was sent for each requirement, also what was replaced since, or is no longer asked for. */
export const FileDocuments = ({ file }: { file: OpenedFile }) => {
  const { definition, uploads } = file
  const said = file.sent?.said ?? {}
  if (uploads.length === 0 && Object.keys(said).length === 0) {
    return (
      <p>
        <T of={words.none} />
      </p>
    )
  }
  const rows = definition.requirements.flatMap(({ id, name, bringOriginal }) => {
    const sent = uploads.filter(upload => upload.requirement === id)
    if (sent.length === 0 && said[id] === undefined) return []
    const value = (
      <>
        <SaidWords said={said[id]} />
        {sent.length === 0 ? null : (
          <ul class="plain">
            {sent.map(upload => (
              <Upload upload={upload} file={file} />
            ))}
          </ul>
        )}
      </>
    )
    const isBrought = bringOriginal && isStillAsked(definition, file.sent, { requirement: id, part: null })
    return [{ label: name, value, source: isBrought ? words.bring : undefined }]
  })
  return <SummaryList rows={rows} />
}
