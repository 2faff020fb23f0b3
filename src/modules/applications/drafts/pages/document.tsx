import {
  BackLink,
  Banner,
  Button,
  ErrorSummary,
  FileField,
  Form,
  Inset,
  type Problems,
  Progress,
  T,
} from '../../../../design/index.ts'
import { fill, isId, type Phrase } from '../../../../kernel/index.ts'
import { type Handler, intakeProblems, notFound, seeOther, type Visit } from '../../../../web/index.ts'
import type { Requirement } from '../../../catalogue/index.ts'
import { changeDocuments, findDraft } from '../draft.ts'
import { enoughForNow, uploadsOfPerson } from '../enough-for-now.ts'
import { placeOf, stopAfter, stopBefore, stopPath } from '../next-stop.ts'
import { type OwnDraft, openDraft, ownDraft } from '../own-draft.ts'
import { dropUpload, findOwnUpload, keepUploadOnce } from '../uploads.ts'
import { AskedNotice } from './asked-notice.tsx'

export const uploadLimit = 10 * 1024 * 1024

const words = {
  question: { id: 'Lampirkan: {name}', en: 'Attach: {name}' },
  kinds: { id: 'Foto (JPEG, PNG, HEIC) atau PDF', en: 'A photo (JPEG, PNG, HEIC) or a PDF' },
  add: { id: 'Kirim foto ini', en: 'Send this photo' },
  next: { id: 'Lanjut', en: 'Continue' },
  skip: { id: 'Lanjut tanpa dokumen ini', en: 'Continue without this document' },
  remove: { id: 'Hapus', en: 'Remove' },
  received: { id: 'Sudah kami terima', en: 'Received' },
  notScanned: { id: 'belum diperiksa dari virus', en: 'not scanned for viruses' },
  pages: { id: '{count} halaman', en: '{count} pages' },
  choose: { id: 'Pilih foto atau berkas dulu.', en: 'Choose a photo or a file first.' },
  full: {
    id: 'Jumlah berkas sudah penuh. Hapus satu dulu.',
    en: 'No more files fit here. Remove one first.',
  },
  original: {
    id: 'Bawa dokumen aslinya saat datang ke kantor.',
    en: 'Bring the original when you come to the office.',
  },
} as const satisfies Record<string, Phrase>

const nameFilled = (requirement: Requirement): Phrase => ({
  id: fill(words.question, { name: requirement.name.id }).id,
  en: fill(words.question, { name: requirement.name.en }).en,
})

const documentPage = (visit: Visit, own: OwnDraft, requirement: Requirement, problems: Problems = {}) => {
  const stop = { kind: 'document', id: requirement.id } as const
  const path = stopPath(own.draft.id, stop)
  const kept = own.uploads.filter(upload => upload.requirement === requirement.id)
  const hasProblems = Object.keys(problems).length > 0
  return visit.page({
    title: nameFilled(requirement),
    status: hasProblems ? 422 : 200,
    hasProblems,
    body: (
      <>
        <BackLink href={stopBefore(own, stop)} />
        <Progress {...placeOf(own, stop)} />
        <ErrorSummary problems={problems} />
        <AskedNotice own={own} />
        {kept.length === 0 ? null : (
          <Banner tone="success" title={words.received}>
            <ul class="stack">
              {kept.map(upload => (
                <li>
                  <a href={`/uploads/${upload.id}`}>{upload.name || requirement.name[visit.locale]}</a>
                  {upload.taken.pages === null ? null : (
                    <>
                      {' '}
                      · <T of={words.pages} with={{ count: upload.taken.pages }} />
                    </>
                  )}
                  {upload.taken.notScanned ? (
                    <>
                      {' '}
                      · <T of={words.notScanned} />
                    </>
                  ) : null}
                  {upload.state === 'draft' ? (
                    <Form action={`/uploads/${upload.id}/removal`}>
                      <Button label={words.remove} tone="quiet" about={upload.name} />
                    </Form>
                  ) : null}
                </li>
              ))}
            </ul>
          </Banner>
        )}
        <Form action={path} files problems={problems}>
          <FileField
            name="file"
            label={nameFilled(requirement)}
            asHeading
            hint={requirement.guidance}
            accept="image/jpeg,image/png,image/heic,.heic,application/pdf"
            kinds={words.kinds}
            maxBytes={uploadLimit}
            shrink
          />
          {requirement.bringOriginal ? (
            <Inset>
              <T of={words.original} />
            </Inset>
          ) : null}
          <Button label={words.add} tone={kept.length === 0 ? 'primary' : 'secondary'} />
        </Form>
        {kept.length > 0 || requirement.optional ? (
          <Form action={`${path}/end`}>
            <Button
              label={kept.length > 0 ? words.next : words.skip}
              tone={kept.length > 0 ? 'primary' : 'secondary'}
            />
          </Form>
        ) : null}
      </>
    ),
  })
}

const askedRequirement = (visit: Visit, own: OwnDraft): Requirement =>
  own.requirements.find(requirement => requirement.id === visit.params.requirement) ?? notFound()

export const showDocument: Handler = async visit => {
  const own = await ownDraft(visit)
  return documentPage(visit, own, askedRequirement(visit, own))
}

export const addDocument: Handler = async visit => {
  const { app, form } = visit
  const own = await ownDraft(visit)
  const requirement = askedRequirement(visit, own)
  const file = form.file('file')
  if (file === null) return documentPage(visit, own, requirement, { file: words.choose })
  const fresh = own.uploads.filter(each => each.requirement === requirement.id && each.state === 'draft')
  if (fresh.length >= requirement.maxFiles) return documentPage(visit, own, requirement, { file: words.full })

  const enough = await enoughForNow(app, uploadsOfPerson, own.draft.person)
  if (enough !== null) return documentPage(visit, own, requirement, { file: enough })
  const taken = await app.intake.takeIn(file.bytes, { maxBytes: uploadLimit })
  if ('problem' in taken)
    return documentPage(visit, own, requirement, { file: intakeProblems[taken.problem] })
  const { id: application, person } = own.draft
  const upload = { application, person, requirement: requirement.id, name: file.name, taken }
  const isThere = await changeDocuments(app.db, own.draft, app.now(), tx =>
    keepUploadOnce(tx, upload, app.now()),
  )
  if (!isThere) return notFound()
  return seeOther(stopPath(own.draft.id, { kind: 'document', id: requirement.id }))
}

/** On from a document: to whatever comes after it. */
export const endDocument: Handler = async visit => {
  const own = await ownDraft(visit)
  const here = visit.params.requirement ?? ''
  const places = own.requirements.map(requirement => requirement.id)
  const after = own.requirements.slice(places.indexOf(here) + 1)
  const open = after.find(({ id }) => !own.uploads.some(upload => upload.requirement === id))
  const stop = { kind: 'document', id: open?.id ?? here } as const
  return seeOther(stopPath(own.draft.id, open === undefined ? stopAfter(own, stop) : stop))
}

export const removeDocument: Handler = async visit => {
  const { app, who, params } = visit
  if (who.party === 'nobody' || !isId(params.id ?? '')) return notFound()
  const upload = await findOwnUpload(app.db, who.id, params.id ?? '')
  if (upload === null) return notFound()
  const draft = await findDraft(app.db, who.id, upload.application)
  if (draft === null) return notFound()
  const isThere = await changeDocuments(app.db, draft, app.now(), tx => dropUpload(tx, who.id, upload.id))
  if (!isThere) return notFound()
  const own = await openDraft(visit, draft)
  const isOpen = own.requirements.some(each => each.id === upload.requirement)
  return seeOther(
    isOpen ? stopPath(draft.id, { kind: 'document', id: upload.requirement }) : `/drafts/${draft.id}`,
  )
}
