import { BackLink, ImageViewer, PageTitle, readViewer, T } from '../../../../design/index.ts'
import { isId, type Phrase } from '../../../../kernel/index.ts'
import { type Handler, notFound, type Visit } from '../../../../web/index.ts'
import { pagePicture } from '../../page-picture.ts'
import { pageProblem } from '../../page-problem.ts'
import { findOwnUpload, type Upload } from '../uploads.ts'

const words = {
  title: { id: 'Dokumen Anda', en: 'Your document' },
  unseen: { id: 'Halaman ini tidak dapat ditampilkan.', en: 'This page cannot be shown.' },
} as const satisfies Record<string, Phrase>

const own = async ({ app, who, params }: Visit): Promise<Upload> => {
  if (who.party === 'nobody' || !isId(params.id ?? '')) return notFound()
  return (await findOwnUpload(app.db, who.id, params.id ?? '')) ?? notFound()
}

/** Her own document as we keep it, as pictures. */
export const showOwnUpload: Handler = async visit => {
  const upload = await own(visit)
  const { id, taken, name, application, state } = upload
  const viewer = readViewer(visit.query)
  const problem = await pageProblem(visit.app, { kind: taken.kind, stored: taken.storedSha256 }, viewer.page)
  const pages = Array.from({ length: taken.pages ?? 1 }, (_, index) => ({
    src: `/uploads/${id}/pages/${index + 1}`,
    problem: index + 1 === viewer.page ? problem : undefined,
  }))
  return visit.page({
    title: words.title,
    body: (
      <>
        <BackLink href={state === 'draft' ? `/drafts/${application}` : `/applications/${application}`} />
        <PageTitle title={words.title} caption={name} />
        <ImageViewer
          label={words.title}
          pages={pages}
          state={viewer}
          href={({ page, zoom, turn }) => `/uploads/${id}?page=${page}&zoom=${zoom}&turn=${turn}`}
        />
        {pages.length === 0 ? (
          <p>
            <T of={words.unseen} />
          </p>
        ) : null}
      </>
    ),
  })
}

/** One page of it, as JPEG whatever it was sent as. */
export const ownUploadPage: Handler = async visit => {
  const { taken } = await own(visit)
  const page = Number(visit.params.page)
  const bytes = await pagePicture(visit.app, { kind: taken.kind, stored: taken.storedSha256 }, page)
  if (bytes === null) return notFound()
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/jpeg' } })
}
