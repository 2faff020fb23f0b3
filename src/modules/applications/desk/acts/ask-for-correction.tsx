import { CheckboxGroup, type Problems, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import { pagesFor } from '../../../catalogue/index.ts'
import { askCorrection, askRefusals } from '../../ask-correction.ts'
import { itemName } from '../../item-name.ts'
import type { RecordBodies } from '../../records.ts'
import type { DeskAct, Standing } from './desk-act.ts'
import { ReasonFields, readReason, reasonLabels } from './reason-fields.tsx'

type Value = { readonly items: readonly string[]; readonly reason: RecordBodies['reason'] }

const words = {
  title: { id: 'Minta perbaikan', en: 'Ask for a correction' },
  button: { id: 'Kirim permintaan ke pemohon', en: 'Send the request to the applicant' },
  lead: {
    id: 'Pemohon hanya dapat mengubah yang Anda pilih di sini.',
    en: 'The applicant can change only what you choose here.',
  },
  clock: {
    id: 'Waktu layanan berhenti sampai pemohon mengirim perbaikan.',
    en: 'The service clock stops until the applicant sends the correction.',
  },
  answers: { id: 'Jawaban yang harus diperbaiki', en: 'Answers to be corrected' },
  documents: { id: 'Dokumen yang harus diganti atau ditambah', en: 'Documents to be replaced or added' },
  choose: {
    id: 'Pilih paling sedikit satu hal yang harus diperbaiki.',
    en: 'Choose at least one thing to be corrected.',
  },
} as const satisfies Record<string, Phrase>

const Fields = ({ at }: { at: Standing }) => {
  const { definition, request, records } = at
  const sent = records.find(request.case.answers, 'answers')
  const pages = sent === null ? definition.form : pagesFor(definition, sent)
  const option = (id: string) => ({ value: id, label: itemName(definition, id) })
  return (
    <>
      <CheckboxGroup
        name="items"
        label={words.answers}
        options={pages.flatMap(page => page.fields.map(field => option(field.id)))}
      />
      {definition.requirements.length === 0 ? null : (
        <CheckboxGroup
          name="documents"
          label={words.documents}
          options={definition.requirements.map(({ id }) => option(id))}
        />
      )}
      <ReasonFields at={at} />
    </>
  )
}

/** An officer names exactly what must be changed; the citizen reads why, in her language. */
export const askForCorrection: DeskAct<Value, keyof typeof askRefusals> = {
  act: 'ask-correction',
  title: words.title,
  button: words.button,
  lead: at => (
    <p>
      <T of={words.lead} /> {at.request.completeAt === null ? null : <T of={words.clock} />}
    </p>
  ),
  typed: reasonLabels,
  chosen: { items: words.answers },
  fields: at => <Fields at={at} />,
  read: form => {
    const items = [...new Set([...form.all('items'), ...form.all('documents')])]
    const reason = readReason(form)
    const problems: Problems = {
      ...(items.length === 0 ? { items: words.choose } : {}),
      ...('problems' in reason ? reason.problems : {}),
    }
    if ('problems' in reason || items.length === 0) return { problems }
    return { value: { items, reason: reason.value } }
  },
  record: ({ reason }) => ({ kind: 'reason', body: reason }),
  decide: (request, { definition, step }, { items }, reason) =>
    askCorrection(request, definition, { step: step.id, items, reason: reason ?? '' }),
  refusals: askRefusals,
}
