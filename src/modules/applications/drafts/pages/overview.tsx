import {
  BackLink,
  Button,
  ButtonLink,
  Details,
  Form,
  PageTitle,
  T,
  TaskList,
} from '../../../../design/index.ts'
import { transact } from '../../../../journal/index.ts'
import { fill, type Phrase } from '../../../../kernel/index.ts'
import { type Handler, notFound, seeOther } from '../../../../web/index.ts'
import { isDecided } from '../../../catalogue/index.ts'
import { dropDraft } from '../draft.ts'
import { isNothingChanged, nextStop, type Stop, stopPath, stopsOf } from '../next-stop.ts'
import { type OwnDraft, ownDraft } from '../own-draft.ts'
import { AskedNotice } from './asked-notice.tsx'
import { ClosedNotice } from './closed-notice.tsx'

const words = {
  residence: { id: 'Tempat tinggal Anda', en: 'Where you live' },
  check: { id: 'Periksa dan kirim', en: 'Check and send' },
  done: { id: 'Sudah', en: 'Done' },
  skippable: { id: 'Boleh dilewati', en: 'Optional' },
  excused: { id: 'Anda jelaskan', en: 'Explained by you' },
  unchanged: { id: 'Belum diubah', en: 'Not changed yet' },
  open: { id: 'Belum', en: 'To do' },
  some: { id: '{count} dari {of}', en: '{count} of {of}' },
  later: { id: 'Setelah yang lain selesai', en: 'After the rest is done' },
  go: { id: 'Lanjutkan', en: 'Go on' },
  back: { id: 'Halaman saya', en: 'My page' },
  kept: {
    id: 'Jawaban Anda tersimpan. Anda boleh berhenti di sini dan melanjutkan nanti.',
    en: 'Your answers are kept. You may stop here and go on later.',
  },
  remove: { id: 'Hapus permohonan yang belum dikirim ini', en: 'Delete this unsent request' },
  removeWarning: {
    id: 'Semua jawaban dan foto di dalamnya ikut terhapus.',
    en: 'All answers and photos in it are deleted too.',
  },
  removeChanges: { id: 'Batalkan perubahan ini', en: 'Throw these changes away' },
  removeChangesWarning: {
    id: 'Hanya perubahan yang belum dikirim yang dibuang. Permohonan Anda tetap seperti yang sudah dikirim, dan petugas tetap menunggu perbaikan.',
    en: 'Only the changes that were not sent are thrown away. Your request stays as you sent it, and the officer still waits for the correction.',
  },
  removeChangesButton: { id: 'Ya, buang perubahan', en: 'Yes, throw the changes away' },
  removeButton: { id: 'Ya, hapus', en: 'Yes, delete' },
} as const satisfies Record<string, Phrase>

const stateOf = ({
  done,
  skippable,
  unchanged,
  excused,
  given,
}: ReturnType<typeof stopsOf>[number]): Phrase => {
  if (unchanged) return words.unchanged
  if (skippable) return words.skippable
  if (excused) return words.excused
  if (given !== undefined && given.count > 0 && given.count < given.of) return fill(words.some, given)
  return done ? words.done : words.open
}

const labelOf = (own: OwnDraft, stop: Stop): Phrase => {
  if (stop.kind === 'question') return own.pages.find(page => page.id === stop.id)?.question ?? words.check
  if (stop.kind === 'document') return own.requirements.find(each => each.id === stop.id)?.name ?? words.check
  return stop.kind === 'residence' ? words.residence : words.check
}

/** A document whose question is still open may not be asked for at all: it is not on the list yet. */
const isKnownToApply = ({ definition, requirements, situation }: OwnDraft, stop: Stop): boolean => {
  const asked = stop.kind === 'document' ? requirements.find(({ id }) => id === stop.id) : undefined
  return asked === undefined || isDecided(definition, asked, situation)
}

/** Everything there is to do, in order, each with its state: where she comes back to. */
export const showOverview: Handler = async visit => {
  const own = await ownDraft(visit)
  const { draft, definition } = own
  const stops = stopsOf(own).filter(({ stop }) => isKnownToApply(own, stop))
  const isReady = nextStop(own).kind === 'check' && !isNothingChanged(own)
  // What the officer asked is still open, though an answer stands there already.
  const next = stops.find(each => each.unchanged || !each.done)?.stop ?? nextStop(own)
  return visit.page({
    title: definition.names,
    body: (
      <>
        <BackLink href="/me" label={words.back} />
        <AskedNotice own={own} />
        <ClosedNotice asked={draft} now={visit.app.now()} />
        <PageTitle title={definition.names} />
        <p>
          <T of={words.kept} />
        </p>
        <ButtonLink
          href={stopPath(draft.id, next)}
          label={next.kind === 'check' ? words.check : words.go}
          tone="primary"
        />
        <TaskList
          tasks={[
            ...stops.map((each, index) => ({
              id: `task-${index}`,
              label: labelOf(own, each.stop),
              href: stopPath(draft.id, each.stop),
              state: stateOf(each),
              tone: each.done && !each.unchanged ? ('plain' as const) : ('info' as const),
            })),
            {
              id: 'task-check',
              label: words.check,
              href: isReady ? stopPath(draft.id, { kind: 'check' }) : undefined,
              state: isReady ? words.open : words.later,
              tone: isReady ? ('info' as const) : ('plain' as const),
            },
          ]}
        />
        <Details summary={draft.corrects ? words.removeChanges : words.remove}>
          <p>
            <T of={draft.corrects ? words.removeChangesWarning : words.removeWarning} />
          </p>
          <Form action={`/drafts/${draft.id}/removal`}>
            <Button label={draft.corrects ? words.removeChangesButton : words.removeButton} tone="warning" />
          </Form>
        </Details>
      </>
    ),
  })
}

export const removeDraft: Handler = async visit => {
  const { draft } = await ownDraft(visit)
  if (!(await transact(visit.app.db, tx => dropDraft(tx, draft)))) return notFound()
  return seeOther(draft.corrects ? `/applications/${draft.id}` : '/me')
}
