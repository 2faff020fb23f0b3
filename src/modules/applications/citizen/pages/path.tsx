import { Steps, T, useSay } from '../../../../design/index.ts'
import type { Phrase, Words } from '../../../../kernel/index.ts'
import { agencyName } from '../../item-name.ts'
import type { LetterNews } from '../letter-news.ts'
import type { OwnFile } from '../own-file.ts'
import { pathOf, type Stop } from '../path-of.ts'
import { visitLeft } from '../visit-left.ts'

const words: Words<Stop['kind']> = {
  sent: { id: 'Anda mengirim permohonan', en: 'You sent the request' },
  correct: { id: 'Anda memperbaiki yang diminta', en: 'You correct what was asked' },
  check: { id: 'Petugas memeriksa berkas Anda', en: 'An officer checks your file' },
  pay: { id: 'Anda membayar di loket', en: 'You pay at the counter' },
  come: { id: 'Anda datang ke perwakilan', en: 'You come to the mission' },
  send: { id: 'Perwakilan mengirimkannya ke {agency}', en: 'The mission sends it to {agency}' },
  agency: { id: 'Diperiksa {agency}', en: 'Checked by {agency}' },
  decide: { id: 'Perwakilan memutuskan', en: 'The mission decides' },
  issue: { id: '{document} diterbitkan', en: '{document} is issued' },
  collect: { id: 'Anda mengambil hasilnya', en: 'You collect the result' },
}

const promise = {
  oneDay: { id: 'Paling lama 1 hari kerja', en: 'Within 1 working day' },
  days: { id: 'Paling lama {days} hari kerja', en: 'Within {days} working days' },
  fromComplete: {
    id: 'dihitung sejak berkas Anda lengkap, di luar waktu menunggu Anda atau instansi lain.',
    en: 'from the day your file is complete, not counting times in which it waits for you or another office.',
  },
  unverified: { id: 'Belum dicocokkan dengan naskah resmi.', en: 'Not yet compared with the official text.' },
  left: { id: 'Yang masih perlu: {left}.', en: 'Still to be done: {left}.' },
  nameless: { id: 'Surat', en: 'Document' },
} as const satisfies Record<string, Phrase>

const hasBody = ({ kind }: Stop): boolean => kind === 'come' || kind === 'decide'

const Body = ({ stop, file }: { stop: Stop; file: OwnFile }) => {
  const { definition, request } = file
  if (stop.kind === 'come') {
    const left = stop.state === 'done' ? null : visitLeft(request, definition)
    return left === null ? (
      <T of={definition.attendance.why} />
    ) : (
      <T of={promise.left} with={{ left: useSay()(left) }} />
    )
  }
  if (stop.kind !== 'decide') return null
  const days = definition.clock.workingDays
  return (
    <>
      <T of={days === 1 ? promise.oneDay : promise.days} with={{ days }} /> <T of={promise.fromComplete} />{' '}
      {definition.clock.verified ? null : <T of={promise.unverified} />}
    </>
  )
}

type PathProps = { readonly file: OwnFile; readonly issued: boolean; readonly letter: LetterNews }

/** The whole way in order: what is done, where it stands now, what comes. */
export const Path = ({ file, issued, letter }: PathProps) => {
  const say = useSay()
  const { request, definition } = file
  const document = say(definition.issues?.name ?? promise.nameless)
  return (
    <Steps
      steps={pathOf(request, definition, { issued, letter }).map(stop => ({
        title: say(words[stop.kind], {
          agency: stop.agency === null ? '' : say(agencyName(definition, stop.agency)),
          document,
        }),
        state: stop.state,
        body: hasBody(stop) ? <Body stop={stop} file={file} /> : null,
      }))}
    />
  )
}
