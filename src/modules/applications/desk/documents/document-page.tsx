import { BackLink, ImageViewer, Inset, PageTitle, readViewer, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { attachment, type Handler, notFound, type Visit } from '../../../../web/index.ts'
import { documentFile } from '../../../documents/index.ts'
import { pagePicture } from '../../page-picture.ts'
import { pageProblem } from '../../page-problem.ts'
import { type ReachedUpload, reachUpload } from '../../reach.ts'
import { fileAddress } from '../acts/act-addresses.ts'
import { look, openFile } from '../file/open-file.ts'

const words = {
  notScanned: {
    id: 'Berkas ini belum diperiksa dari virus. Anda melihat gambarnya, bukan berkas aslinya.',
    en: 'This file was not scanned for viruses. You see pictures of it, not the file itself.',
  },
  download: { id: 'Unduh berkas', en: 'Download the file' },
  rest: { id: 'Hanya {count} halaman pertama ditampilkan.', en: 'Only the first {count} pages are shown.' },
} as const satisfies Record<string, Phrase>

const shown = 20

const openDocument = async (visit: Visit) => {
  const opened = await openFile(visit, 'inside')
  const upload = await reachUpload(visit, opened.reached, visit.params.upload ?? '')
  return { ...opened, upload }
}

const countOf = (upload: ReachedUpload): number => upload.details.pages ?? 1

/** One document of a request, as pictures. */
export const showDeskDocument: Handler = async visit => {
  const opened = await openDocument(visit)
  if (opened.purpose === null) return opened.ask
  const { reached, purpose, upload, back } = opened
  await look(visit, reached, 'document', purpose, upload.id)
  const base = `${fileAddress(reached.id)}/documents/${upload.id}`
  const name =
    reached.definition.requirements.find(each => each.id === upload.requirement)?.name ?? upload.requirement
  const count = countOf(upload)
  const state = readViewer(visit.query)
  const problem = await pageProblem(visit.app, upload, state.page)
  const pages = Array.from({ length: Math.min(count, shown) }, (_, index) => ({
    src: `${base}/pages/${index + 1}?purpose=${purpose}`,
    problem: index + 1 === state.page ? problem : undefined,
  }))
  return visit.page({
    title: typeof name === 'string' ? { id: name, en: name } : name,
    wide: true,
    body: (
      <>
        <BackLink href={back} />
        <PageTitle title={name} caption={reached.request.number} />
        {upload.details.notScanned ? (
          <Inset>
            <T of={words.notScanned} />
          </Inset>
        ) : null}
        <ImageViewer
          label={name}
          pages={pages}
          state={state}
          href={({ page, zoom, turn }) => `${base}?purpose=${purpose}&page=${page}&zoom=${zoom}&turn=${turn}`}
        />
        {count > shown ? (
          <p>
            <T of={words.rest} with={{ count: shown }} />
          </p>
        ) : null}
        <p>
          <a href={`${base}/file?purpose=${purpose}`}>
            <T of={words.download} />
          </a>
        </p>
      </>
    ),
  })
}

/** One page of it as JPEG; each picture that goes out is on record. */
export const deskDocumentImage: Handler = async visit => {
  const opened = await openDocument(visit)
  const { reached, upload } = opened
  const page = Number(visit.params.page)
  if (!Number.isInteger(page) || page < 1 || page > Math.min(countOf(upload), shown)) return notFound()
  if (opened.purpose === null) return opened.ask
  const bytes = await pagePicture(visit.app, upload, page)
  if (bytes === null) return notFound()
  await look(visit, reached, 'document-image', opened.purpose, `${upload.id}/${page}`)
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/jpeg' } })
}

/** The stored file itself, to save and never to open in our pages. */
export const deskDocumentFile: Handler = async visit => {
  const opened = await openDocument(visit)
  if (opened.purpose === null) return opened.ask
  const { reached, purpose, upload } = opened
  await look(visit, reached, 'download', purpose, upload.id)
  const bytes = await visit.app.blobs.get(upload.stored)
  if (bytes === null) return notFound()
  const name = `${reached.request.number}-${upload.requirement}.${upload.kind === 'pdf' ? 'pdf' : 'jpg'}`
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': attachment(name),
      'content-security-policy': "default-src 'none'; sandbox",
    },
  })
}

/** The issued letter. */
export const deskLetter: Handler = async visit => {
  const opened = await openFile(visit, 'inside')
  const { reached } = opened
  const { document } = reached.request
  if (document === null) return notFound()
  if (opened.purpose === null) return opened.ask
  const { purpose } = opened
  await look(visit, reached, 'download', purpose, document)
  const file = await documentFile(visit.app, document)
  if (file === null) return notFound()
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': attachment(file.name),
    },
  })
}
