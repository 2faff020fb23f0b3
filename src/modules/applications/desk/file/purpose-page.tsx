import { BackLink, Banner, Button, Choice, ErrorSummary, PageTitle, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import type { Page, Visit } from '../../../../web/index.ts'
import { chosenPurposes, purposeMeanings, purposeWords } from '../../../access/index.ts'
import type { Reached } from '../../reach.ts'
import type { OwnPurposes } from './purpose-of.ts'

const words = {
  title: { id: 'Untuk apa Anda membuka berkas ini?', en: 'What do you open this file for?' },
  why: {
    id: 'Berkas ini tidak sedang menunggu Anda.',
    en: 'This file is not waiting for you.',
  },
  recorded: {
    id: 'Alasan Anda dicatat, dan pemohon dapat melihatnya.',
    en: 'Your reason is recorded, and the applicant can see it.',
  },
  possible: {
    id: 'Ini masih dapat Anda lakukan dengan berkas ini sekarang.',
    en: 'You can still do this with the file now.',
  },
  back: { id: 'Meja kerja', en: 'Desk' },
  done: { id: 'Sudah dicatat', en: 'Recorded' },
  open: { id: 'Buka berkas', en: 'Open the file' },
} as const satisfies Record<string, Phrase>

const problems = {
  'none-chosen': {
    id: 'Pilih untuk apa Anda membuka berkas ini.',
    en: 'Choose what you open this file for.',
  },
  unknown: {
    id: 'Tujuan di alamat halaman ini tidak dikenal, atau bukan tugas Anda pada berkas ini sekarang. Pilih salah satu di bawah.',
    en: 'The purpose in this page’s address is not known, or is not a task of yours with this file now. Choose one below.',
  },
} as const satisfies Record<string, Phrase>

const chosen = chosenPurposes.map(value => ({
  value,
  label: purposeWords[value],
  hint: purposeMeanings[value],
}))

/** Asked where no task of the reader's own explains the look. Shows nothing of the file but its number. */
export const purposePage = (
  { path, query }: Visit,
  { request }: Reached,
  { task, possible }: OwnPurposes,
  problem: keyof typeof problems | null,
): Page => {
  const found = problem === null ? undefined : { purpose: problems[problem] }
  return {
    title: words.title,
    status: problem === null ? 200 : 422,
    hasProblems: problem !== null,
    body: (
      <>
        <BackLink href={`/desk?mission=${request.mission}`} label={words.back} />
        <ErrorSummary problems={found} />
        {query.has('done') ? <Banner tone="success" title={words.done} /> : null}
        <PageTitle title={words.title} caption={request.number} />
        <p>
          {task === null ? (
            <>
              <T of={words.why} />{' '}
            </>
          ) : null}
          <T of={words.recorded} />
        </p>
        <form method="get" class="form" action={path.split('?')[0] ?? path} novalidate>
          <Choice
            name="purpose"
            label={words.title}
            labelHidden
            problem={found?.purpose}
            options={[
              ...possible.map(value => ({ value, label: purposeWords[value], hint: words.possible })),
              ...chosen,
            ]}
          />
          <Button label={words.open} tone="primary" />
        </form>
      </>
    ),
  }
}
