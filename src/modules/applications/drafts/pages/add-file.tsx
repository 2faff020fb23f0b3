import {
  Button,
  Choice,
  FileField,
  Form,
  OwnValue,
  PageTitle,
  type Problems,
  T,
  useSay,
} from '../../../../design/index.ts'
import { capitalised, fill, type Phrase } from '../../../../kernel/index.ts'
import { accepted, givenOf, isGiven, type Requirement } from '../../../catalogue/index.ts'
import { stopPath } from '../next-stop.ts'
import type { OwnDraft } from '../own-draft.ts'
import type { Upload } from '../uploads.ts'
import { BringOriginal } from './bring-original.tsx'
import { FullDocument } from './full-document.tsx'
import { isFull, openParts, roomyParts } from './room-for-files.ts'

export const uploadLimit = 10 * 1024 * 1024

const words = {
  question: { id: 'Lampirkan: {name}', en: 'Attach: {name}' },
  instead: { id: 'Ganti: {name}', en: 'Replace: {name}' },
  which: { id: 'Surat yang mana?', en: 'Which paper is it?' },
  file: { id: 'Foto atau berkasnya', en: 'The photo or file' },
  wanted: { id: 'Masih perlu: {names}.', en: 'Still needed: {names}.' },
  several: {
    id: 'Masih perlu {count} surat yang berbeda dari daftar ini.',
    en: '{count} different papers of this list are still needed.',
  },
  oneMore: {
    id: 'Masih perlu satu surat lagi, yang berbeda dari yang sudah dikirim.',
    en: 'One more paper is still needed, different from what was sent already.',
  },
  another: {
    id: 'Ada halaman lain dari surat yang sudah dikirim?',
    en: 'Is there another page of a paper that was sent already?',
  },
  anotherOf: { id: 'Tambah halaman: {name}', en: 'Add a page: {name}' },
  add: { id: 'Kirim foto ini', en: 'Send this photo' },
  replace: { id: 'Ganti dengan foto ini', en: 'Replace it with this photo' },
  keep: { id: 'Batal, jangan ganti', en: 'Cancel, keep it' },
} as const satisfies Record<string, Phrase>

const named = (phrase: Phrase, name: Phrase): Phrase => ({
  id: fill(phrase, { name: name.id }).id,
  en: fill(phrase, { name: name.en }).en,
})

export const attach = ({ name }: Requirement): Phrase => named(words.question, name)

/** Where each part is needed, the next one that lacks is meant; where some are enough, she says which it is. */
export const partMeant = (own: OwnDraft, { id, parts, atLeast }: Requirement): string | null => {
  if (parts === undefined || atLeast !== undefined) return null
  const isHere = (part: string) => own.uploads.some(each => each.requirement === id && each.part === part)
  return parts.find(part => !isHere(part.id))?.id ?? null
}

type Asked = { readonly own: OwnDraft; readonly requirement: Requirement }

/** Said before she chooses: how many papers are lacking, or which. */
const Wanted = ({ own, requirement }: Asked) => {
  const say = useSay()
  const { parts = [], atLeast } = requirement
  const { count, of } = givenOf(requirement, own.uploads)
  if (count >= of) return null
  if (atLeast === undefined) {
    const lacking = parts.filter(
      part => !own.uploads.some(each => each.requirement === requirement.id && each.part === part.id),
    )
    return (
      <p>
        <T of={words.wanted} with={{ names: lacking.map(({ name }) => say(name)).join(', ') }} />
      </p>
    )
  }
  return (
    <p>
      <T of={count > 0 && of - count === 1 ? words.oneMore : words.several} with={{ count: of - count }} />
    </p>
  )
}

/** A second page of a paper that is here, which the list of papers no longer offers. */
const MorePages = ({ own, requirement }: Asked) => {
  const say = useSay()
  const roomy = roomyParts(own, requirement)
  if (roomy.length === 0) return null
  const path = stopPath(own.draft.id, { kind: 'document', id: requirement.id })
  return (
    <>
      <p class="soft">
        <T of={words.another} />
      </p>
      <ul>
        {roomy.map(({ id, name }) => (
          <li>
            <a href={`${path}?part=${id}`}>{say(words.anotherOf, { name: say(name) })}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

type AddFileProps = Asked & {
  readonly part: string | null
  /** The file in whose place this one comes. */
  readonly replaces: Upload | null
  readonly problems: Problems
}

/** The form for one photo or file, where one fits: of a paper that is still open, of one that was named, or in another's place. */
export const AddFile = ({ own, requirement, part, replaces, problems }: AddFileProps) => {
  if (replaces === null && isFull(own, requirement)) return <FullDocument requirement={requirement} />
  const { parts } = requirement
  const takes = accepted(requirement.accepts)
  const path = stopPath(own.draft.id, { kind: 'document', id: requirement.id })
  const open = openParts(own, requirement)
  const only =
    part === null || open.some(({ id }) => id === part) ? undefined : parts?.find(({ id }) => id === part)
  const isAsked = parts !== undefined && only === undefined && replaces === null
  const title = replaces === null ? attach(requirement) : named(words.instead, only?.name ?? requirement.name)
  if (isAsked && open.length === 0)
    return (
      <>
        <PageTitle title={title} />
        <MorePages own={own} requirement={requirement} />
      </>
    )
  const isAlone = parts === undefined
  return (
    <>
      <Form action={path} files problems={problems}>
        {isAlone ? null : (
          <>
            <PageTitle title={title} />
            <p>
              <T of={requirement.guidance} />
            </p>
          </>
        )}
        {isAsked ? (
          <>
            <Wanted own={own} requirement={requirement} />
            <Choice
              name="part"
              label={words.which}
              value={part}
              options={open.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </>
        ) : null}
        {only === undefined ? null : <OwnValue name="part" value={only.id} />}
        {replaces === null ? null : <OwnValue name="replaces" value={replaces.id} />}
        <FileField
          name="file"
          label={isAlone ? title : (only?.name ?? words.file)}
          asHeading={isAlone}
          hint={isAlone ? requirement.guidance : undefined}
          accept={takes.chooser}
          kinds={capitalised(takes.words)}
          maxBytes={uploadLimit}
          shrink
        />
        <BringOriginal requirement={requirement} />
        <Button
          label={replaces === null ? words.add : words.replace}
          tone={replaces === null && isGiven(requirement, own.uploads) ? 'secondary' : 'primary'}
        />
      </Form>
      {replaces === null ? null : (
        <p>
          <a href={path}>
            <T of={words.keep} />
          </a>
        </p>
      )}
      {isAsked ? <MorePages own={own} requirement={requirement} /> : null}
    </>
  )
}
