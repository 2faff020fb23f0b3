import { Banner, Button, Form, T, VisuallyHidden } from '../../../../design/index.ts'
import { fill, type Phrase } from '../../../../kernel/index.ts'
import { givenOf, type Requirement } from '../../../catalogue/index.ts'
import { partName } from '../../item-name.ts'
import { pageCount } from '../../page-count.ts'
import { askedDocuments } from '../case-to-send.ts'
import { stopPath } from '../next-stop.ts'
import type { OwnDraft } from '../own-draft.ts'
import type { Upload } from '../uploads.ts'

const words = {
  received: { id: 'Sudah kami terima', en: 'Received' },
  some: { id: 'Baru {count} dari {of} yang kami terima', en: '{count} of {of} received so far' },
  replace: { id: 'Ganti', en: 'Replace' },
  remove: { id: 'Hapus', en: 'Remove' },
  notScanned: { id: 'belum diperiksa dari virus', en: 'not scanned for viruses' },
} as const satisfies Record<string, Phrase>

const Received = ({ upload, own, name }: { upload: Upload; own: OwnDraft; name: Phrase }) => {
  const part = partName(own.definition, upload)
  return (
    <li>
      {part === null ? null : (
        <>
          <T of={part} />
          {': '}
        </>
      )}
      <a href={`/uploads/${upload.id}`}>{upload.name || <T of={name} />}</a>
      {upload.taken.pages === null ? null : (
        <>
          {' · '}
          <T of={pageCount(upload.taken.pages)} />
        </>
      )}
      {upload.taken.notScanned ? (
        <>
          {' · '}
          <T of={words.notScanned} />
        </>
      ) : null}
      {upload.state === 'draft' ? (
        <>
          {' · '}
          <a
            href={`${stopPath(own.draft.id, { kind: 'document', id: upload.requirement })}?replaces=${upload.id}`}
          >
            <T of={words.replace} />
            <VisuallyHidden> {upload.name}</VisuallyHidden>
          </a>
          <Form action={`/uploads/${upload.id}/removal`}>
            <Button label={words.remove} tone="quiet" about={upload.name} />
          </Form>
        </>
      ) : null}
    </li>
  )
}

/** What is here already for a requirement, and whether that is all of it. */
export const ReceivedFiles = ({ own, requirement }: { own: OwnDraft; requirement: Requirement }) => {
  const kept = askedDocuments(own.definition, own.situation, own.uploads).filter(
    upload => upload.requirement === requirement.id,
  )
  if (kept.length === 0) return null
  const given = givenOf(requirement, own.uploads)
  const isWhole = given.count >= given.of
  return (
    <Banner tone={isWhole ? 'success' : 'info'} title={isWhole ? words.received : fill(words.some, given)}>
      <ul class="stack">
        {kept.map(upload => (
          <Received upload={upload} own={own} name={requirement.name} />
        ))}
      </ul>
    </Banner>
  )
}
