import { BackLink, Banner, Button, Choice, PageTitle, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import type { Page } from '../../../../web/index.ts'
import { chosenPurposes, purposeWords } from '../../../access/index.ts'
import { fileAddress } from '../acts/act-addresses.ts'

const words = {
  title: { id: 'Untuk apa Anda membuka berkas ini?', en: 'What do you open this file for?' },
  why: {
    id: 'Berkas ini sudah selesai. Alasan Anda dicatat, dan pemohon dapat melihatnya.',
    en: 'This file is closed. Your reason is recorded, and the applicant can see it.',
  },
  done: { id: 'Sudah dicatat', en: 'Recorded' },
  open: { id: 'Buka berkas', en: 'Open the file' },
} as const satisfies Record<string, Phrase>

/** Asked where no task explains the look. Shows nothing of the file but its number. */
export const purposePage = (id: string, number: string, isDone = false): Page => ({
  title: words.title,
  body: (
    <>
      <BackLink href="/desk" />
      {isDone ? <Banner tone="success" title={words.done} /> : null}
      <PageTitle title={words.title} caption={number} />
      <p>
        <T of={words.why} />
      </p>
      <form method="get" action={fileAddress(id)}>
        <Choice
          name="purpose"
          label={words.title}
          labelHidden
          options={chosenPurposes.map(value => ({ value, label: purposeWords[value] }))}
        />
        <Button label={words.open} tone="primary" />
      </form>
    </>
  ),
})
