import { BackLink, Button, ErrorSummary, Form, type Problems } from '../../../../design/index.ts'
import { fill, isId, type Phrase } from '../../../../kernel/index.ts'
import {
  type Handler,
  type IntakeProblem,
  intakeProblems,
  notFound,
  type Form as Posted,
  seeOther,
  type Visit,
} from '../../../../web/index.ts'
import { accepted, givenOf, isGiven, type Requirement } from '../../../catalogue/index.ts'
import { isExcused } from '../case-to-send.ts'
import { changeDocuments, findDraft, keepSaid } from '../draft.ts'
import { enoughForNow, uploadsOfPerson } from '../enough-for-now.ts'
import { stopAfter, stopBefore, stopPath } from '../next-stop.ts'
import { type OwnDraft, openDraft, ownDraft } from '../own-draft.ts'
import { dropUpload, findOwnUpload, keepUploadOnce, type Upload } from '../uploads.ts'
import { AddFile, attach, partMeant, uploadLimit } from './add-file.tsx'
import { AskedNotice } from './asked-notice.tsx'
import { DraftNotice } from './draft-notice.tsx'
import { DraftProgress } from './draft-progress.tsx'
import { LackDocument, readLack } from './lack-document.tsx'
import { ReceivedFiles } from './received-files.tsx'
import { confirmItem, RightAsItIs } from './right-as-it-is.tsx'
import { hasRoom, isFull } from './room-for-files.ts'

const words = {
  chooseWhich: { id: 'Pilih surat yang mana ini.', en: 'Choose which paper this is.' },
  onlyAs: {
    id: 'Jenis berkas ini tidak dapat dipakai. Kirim {kinds}.',
    en: 'This kind of file cannot be used. Send {kinds}.',
  },
  lacking: {
    id: 'Belum lengkap: baru {count} dari {of}. Kirim yang kurang dulu.',
    en: 'Not complete yet: {count} of {of}. Please send what is missing first.',
  },
  next: { id: 'Lanjut', en: 'Continue' },
  skip: { id: 'Lanjut tanpa dokumen ini', en: 'Continue without this document' },
  choose: { id: 'Pilih foto atau berkas dulu.', en: 'Choose a photo or a file first.' },
  full: {
    id: 'Jumlah berkas sudah penuh. Ganti atau hapus satu dulu.',
    en: 'No more files fit here. Replace or remove one first.',
  },
} as const satisfies Record<string, Phrase>

type Shown = {
  readonly problems?: Problems
  readonly status?: number
  /** Which paper, where one is meant already. */
  readonly part?: string | null
  /** Id of the file in whose place the next one comes. */
  readonly replaces?: string
  readonly posted?: Posted
}

/** One of her files that is not sent yet, so that another may come in its place. */
const replaceable = (own: OwnDraft, { id }: Requirement, upload: string | undefined): Upload | null =>
  own.uploads.find(each => each.id === upload && each.requirement === id && each.state === 'draft') ?? null

const documentPage = (visit: Visit, own: OwnDraft, requirement: Requirement, shown: Shown = {}) => {
  const { problems = {}, posted } = shown
  const replaces = replaceable(own, requirement, shown.replaces)
  const named = shown.part != null && hasRoom(own, requirement, shown.part) ? shown.part : null
  const part = replaces?.part ?? named ?? partMeant(own, requirement)
  const isWhole = isGiven(requirement, own.uploads)
  const stop = { kind: 'document', id: requirement.id } as const
  const hasProblems = Object.keys(problems).length > 0
  return visit.page({
    title: replaces === null && isFull(own, requirement) ? requirement.name : attach(requirement),
    status: shown.status ?? (hasProblems ? 422 : 200),
    hasProblems,
    body: (
      <>
        <BackLink href={stopBefore(own, stop)} />
        <DraftProgress own={own} stop={stop} />
        <DraftNotice query={visit.query} />
        <ErrorSummary
          problems={problems}
          labels={{ file: requirement.name, part: requirement.name, why: requirement.name }}
        />
        <AskedNotice own={own} />
        <ReceivedFiles own={own} requirement={requirement} />
        <AddFile own={own} requirement={requirement} part={part} replaces={replaces} problems={problems} />
        {replaces === null && (isWhole || requirement.optional) ? (
          <Form action={`${stopPath(own.draft.id, stop)}/end`}>
            <Button label={isWhole ? words.next : words.skip} tone={isWhole ? 'primary' : 'secondary'} />
          </Form>
        ) : null}
        <LackDocument own={own} requirement={requirement} problems={problems} posted={posted} />
        <RightAsItIs own={own} items={[requirement.id]} />
      </>
    ),
  })
}

const askedRequirement = (visit: Visit, own: OwnDraft): Requirement =>
  own.requirements.find(requirement => requirement.id === visit.params.requirement) ?? notFound()

export const showDocument: Handler = async visit => {
  const own = await ownDraft(visit)
  const requirement = askedRequirement(visit, own)
  const { query } = visit
  const part = requirement.parts?.find(({ id }) => id === query.get('part'))?.id ?? null
  return documentPage(visit, own, requirement, { part, replaces: query.get('replaces') ?? '' })
}

/** The body was too long to be read: of the request, only its address is known. */
export const tooLargeDocument: Handler = async visit => {
  const own = await ownDraft(visit)
  const problems = { file: intakeProblems['too-large'] }
  return documentPage(visit, own, askedRequirement(visit, own), { problems, status: 413 })
}

const problemWords = (problem: IntakeProblem, requirement: Requirement): Phrase => {
  if (problem !== 'wrong-type' && problem !== 'type-not-asked') return intakeProblems[problem]
  const { words: kinds } = accepted(requirement.accepts)
  return {
    id: fill(words.onlyAs, { kinds: kinds.id }).id,
    en: fill(words.onlyAs, { kinds: kinds.en }).en,
  }
}

export const addDocument: Handler = async visit => {
  const { app, form } = visit
  const own = await ownDraft(visit)
  const requirement = askedRequirement(visit, own)
  const { parts, accepts } = requirement
  const part = parts?.find(({ id }) => id === form.text('part'))?.id ?? null
  const replaces = form.text('replaces')
  const old = replaceable(own, requirement, replaces)
  const again = (problems: Problems, now = own) =>
    documentPage(visit, now, requirement, { problems, part, replaces })
  const file = form.file('file')
  if (parts !== undefined && part === null) return again({ part: words.chooseWhich })
  if (file === null) return again({ file: words.choose })
  const others = own.uploads.filter(
    each =>
      each.requirement === requirement.id && each.part === part && each.state === 'draft' && each !== old,
  )
  if (others.length >= requirement.maxFiles) return again({ file: words.full })

  const enough = await enoughForNow(app, uploadsOfPerson, own.draft.person)
  if (enough !== null) return again({ file: enough })
  const limits = { maxBytes: uploadLimit, types: accepted(accepts).types }
  const taken = await app.intake.takeIn(file.bytes, limits)
  if ('problem' in taken) return again({ file: problemWords(taken.problem, requirement) })
  const { id: application, person } = own.draft
  const upload = { application, person, requirement: requirement.id, part, name: file.name, taken }
  // Counted again in the draft's turn: several may come at once.
  const done = await changeDocuments(app.db, own.draft, app.now(), async tx => {
    const gone = old === null ? 'unchanged' : await dropUpload(tx, person, old.id)
    const kept = await keepUploadOnce(tx, upload, requirement.maxFiles, app.now())
    return kept === 'unchanged' ? gone : kept
  })
  if (done === 'gone') return notFound()
  if (done === 'full') return again({ file: words.full }, await ownDraft(visit))
  // What is here now speaks for itself.
  const item = requirement.id
  if (own.draft.said[item] !== undefined) await keepSaid(app.db, own.draft, { item, said: null }, app.now())
  return seeOther(stopPath(own.draft.id, { kind: 'document', id: requirement.id }))
}

/** The page of a document that is not all there, saying so; null where it is, or where it is not asked for. */
export const lackingPage = (visit: Visit, own: OwnDraft, id: string): Response | null => {
  const requirement = own.requirements.find(each => each.id === id)
  if (requirement === undefined || requirement.optional || isGiven(requirement, own.uploads)) return null
  if (isExcused(requirement, own.draft.said)) return null
  const lacking = fill(words.lacking, givenOf(requirement, own.uploads))
  const problems = { file: requirement.parts === undefined ? words.choose : lacking }
  return documentPage(visit, own, requirement, { problems })
}

/** On from a document: to whatever comes after it. */
export const endDocument: Handler = async visit => {
  const { app, form } = visit
  if ('right' in form.fields) return confirmItem(visit)
  let own = await ownDraft(visit)
  const here = visit.params.requirement ?? ''
  const requirement = own.requirements.find(each => each.id === here)
  const why = requirement === undefined ? null : readLack(requirement, form)
  if (requirement !== undefined && why !== null) {
    if ('problem' in why)
      return documentPage(visit, own, requirement, { problems: { why: why.problem }, posted: form })
    const said = { says: 'not-here', text: why.text } as const
    if (!(await keepSaid(app.db, own.draft, { item: here, said }, app.now()))) return notFound()
    own = await ownDraft(visit)
  }
  const lacking = lackingPage(visit, own, here)
  if (lacking !== null) return lacking
  const places = own.requirements.map(requirement => requirement.id)
  const after = own.requirements.slice(places.indexOf(here) + 1)
  const open = after.find(each => !isGiven(each, own.uploads) && !isExcused(each, own.draft.said))
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
  const done = await changeDocuments(app.db, draft, app.now(), tx => dropUpload(tx, who.id, upload.id))
  if (done === 'gone') return notFound()
  const own = await openDraft(visit, draft)
  const isOpen = own.requirements.some(each => each.id === upload.requirement)
  return seeOther(
    isOpen ? stopPath(draft.id, { kind: 'document', id: upload.requirement }) : `/drafts/${draft.id}`,
  )
}
