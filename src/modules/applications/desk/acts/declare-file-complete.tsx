import { AtTime, Banner, OnDay, T } from '../../../../design/index.ts'
import { fill, type Phrase } from '../../../../kernel/index.ts'
import { unknownYearWords } from '../../../missions/index.ts'
import { declareComplete } from '../../declare-complete.ts'
import { clockStarts, promiseFor } from '../../due-of.ts'
import { type StepRefused, stepRefusals } from '../../take-step.ts'
import { actAddress } from './act-addresses.ts'
import { todayAt } from './day-field.tsx'
import type { DeskAct, Standing } from './desk-act.ts'
import { undrawableSigns } from './issue-document.ts'

const words = {
  title: { id: 'Nyatakan berkas lengkap', en: 'Declare the file complete' },
  button: { id: 'Nyatakan lengkap dan mulai waktu layanan', en: 'Declare complete and start the clock' },
  starts: {
    id: 'Waktu layanan {days} hari kerja mulai hari ini.',
    en: 'The clock of {days} working days starts today.',
  },
  startsLater: {
    id: 'Hari ini perwakilan tutup atau batas waktunya sudah lewat. Waktu layanan {days} hari kerja mulai pada hari kerja berikutnya,',
    en: 'The mission is closed today, or the cut-off time is over. The clock of {days} working days starts on the next working day,',
  },
  told: { id: 'Tanggal yang diberitahukan kepada pemohon:', en: 'The date told to the applicant:' },
  unverified: {
    id: 'Lama layanan ini belum dicocokkan dengan naskah resmi.',
    en: 'This length of time has not been compared with an official decree.',
  },
  hours: {
    id: 'Jam kerja perwakilan ini belum diperiksa; kami memakai jam umum.',
    en: "This mission's hours have not been verified; general hours are used.",
  },
  undrawable: {
    id: 'Surat layanan ini belum dapat dicetak',
    en: 'The letter of this service cannot be printed yet',
  },
  signs: {
    id: 'Jawaban pemohon memuat tanda yang tidak ada dalam huruf surat kami: {signs}. Minta pemohon menulisnya seperti di paspor, sekarang atau sesudah berkas lengkap; tanpa itu permohonan tidak dapat dikabulkan.',
    en: 'The applicant’s answers contain signs that the letters’ fonts do not have: {signs}. Ask the applicant to write them as in the passport, now or once the file is complete; without that the request cannot be granted.',
  },
  ask: { id: 'Minta perbaikan', en: 'Ask for a correction' },
} as const satisfies Record<string, Phrase>

/** Nobody signs yet; what a signer's name and position bring in is asked at the decision. */
const noSigner = { name: '', position: '', nip: null, onBehalfOf: null }

/** The earliest moment at which it can be told that the letter will not print, and mended without delay. */
const Undrawable = ({ at }: { at: Standing }) => {
  const signs = at.definition.issues === undefined ? [] : undrawableSigns(at, noSigner)
  if (signs.length === 0) return null
  return (
    <Banner tone="warning" title={words.undrawable}>
      <p>
        <T of={words.signs} with={{ signs: signs.join(' ') }} />{' '}
        <a href={actAddress(at.id, 'ask-correction')}>
          <T of={words.ask} />
        </a>
      </p>
    </Banner>
  )
}

const promise = ({ definition, calendar, visit }: Standing) =>
  promiseFor(definition.clock, calendar, visit.app.now())

const Starts = ({ at }: { at: Standing }) => {
  const { definition, calendar, visit } = at
  const day = clockStarts(definition.clock, calendar, visit.app.now())
  const days = definition.clock.workingDays
  if (day === todayAt(at)) return <T of={words.starts} with={{ days }} />
  return (
    <>
      <T of={words.startsLater} with={{ days }} /> <OnDay day={day} />.
    </>
  )
}

const Lead = ({ at }: { at: Standing }) => {
  const { due, unknownYears } = promise(at)
  return (
    <>
      <Undrawable at={at} />
      <p>
        <Starts at={at} /> <T of={words.told} />{' '}
        <strong>
          <AtTime at={due} zone={at.mission.timezone} />
        </strong>
      </p>
      {at.definition.clock.verified ? null : (
        <p>
          <T of={words.unverified} />
        </p>
      )}
      {at.calendar.hours.verified ? null : (
        <p>
          <T of={words.hours} />
        </p>
      )}
      {unknownYears.map(year => (
        <p>
          <T of={fill(unknownYearWords, { year })} />
        </p>
      ))}
    </>
  )
}

/** The clock starts, and the date that is told goes on record. */
export const declareFileComplete: DeskAct<null, StepRefused> = {
  act: 'declare-complete',
  title: words.title,
  button: words.button,
  lead: at => <Lead at={at} />,
  fields: () => null,
  read: () => ({ value: null }),
  decide: (request, at) =>
    declareComplete(request, at.definition, { step: at.step.id, promised: promise(at) }),
  refusals: stepRefusals,
}
