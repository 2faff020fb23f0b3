import { CheckboxGroup, Details, type Problems, T } from '../../../../design/index.ts'
import { dayAt, type Phrase } from '../../../../kernel/index.ts'
import { fieldsLeadingTo, pagesFor, requirementsFor, type Situation } from '../../../catalogue/index.ts'
import { askCorrection, askRefusals, notInCase } from '../../ask-correction.ts'
import { itemName, naming } from '../../item-name.ts'
import { caseOn, itemsOf } from '../../items-of.ts'
import type { RecordBodies } from '../../records.ts'
import type { DeskAct, OnDesk, Standing } from './desk-act.ts'
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
  notSent: { id: 'Belum dikirim', en: 'Not sent yet' },
  others: {
    id: 'Yang tidak diminta dalam permohonan ini',
    en: 'What this request does not ask for',
  },
  whyNot: {
    id: 'Jawaban pemohon tidak memintanya, jadi pemohon tidak dapat memberikannya. Bila Anda memerlukannya, minta jawaban yang menentukannya: bila jawaban itu berubah, formulir memintanya dari pemohon.',
    en: 'The applicant’s answers do not call for it, so the applicant cannot give it. If you need it, ask for the answer that decides it: once that answer changes, the form asks the applicant for it.',
  },
  decidedBy: { id: 'ditentukan oleh: {items}', en: 'decided by: {items}' },
  notInCase: {
    id: 'Tidak diminta dalam permohonan ini, jadi pemohon tidak dapat memberikannya: {items}. Minta jawaban yang menentukannya.',
    en: 'This request does not ask for it, so the applicant could not give it: {items}. Ask for the answer that decides it.',
  },
  choose: {
    id: 'Pilih paling sedikit satu hal yang harus diperbaiki.',
    en: 'Choose at least one thing to be corrected.',
  },
} as const satisfies Record<string, Phrase>

/** The case as it was sent, by the day of today: what she could give now. */
const caseNow = ({ request, records, mission, visit }: OnDesk): Situation =>
  caseOn(dayAt(visit.app.now(), mission.timezone), records.find(request.case.answers, 'answers'))

/** What the definition asks in other cases, and which answers of this one decide it. */
const NotAsked = ({ at: { definition }, situation }: { at: Standing; situation: Situation }) => {
  const all = [
    ...definition.requirements.map(({ id }) => id),
    ...definition.form.flatMap(page => page.fields.map(({ id }) => id)),
  ]
  const others = notInCase(all, itemsOf(definition, situation))
  return others.length === 0 ? null : (
    <Details summary={words.others}>
      <p>
        <T of={words.whyNot} />
      </p>
      <ul>
        {others.map(id => {
          const fields = fieldsLeadingTo(definition, situation, id)
          return (
            <li>
              <strong>
                <T of={itemName(definition, id)} />
              </strong>
              {fields.length === 0 ? null : (
                <>
                  {' – '}
                  <T of={naming(words.decidedBy, definition, fields)} />
                </>
              )}
            </li>
          )
        })}
      </ul>
    </Details>
  )
}

const Fields = ({ at }: { at: Standing }) => {
  const { definition, request } = at
  const situation = caseNow(at)
  const inCase = itemsOf(definition, situation)
  const option = (id: string) => ({ value: id, label: itemName(definition, id) })
  const papers = requirementsFor(definition, situation).filter(({ id }) => inCase.includes(id))
  const isSent = (id: string) => request.case.documents.some(({ requirement }) => requirement === id)
  return (
    <>
      <CheckboxGroup
        name="items"
        label={words.answers}
        options={pagesFor(definition, situation).flatMap(page => page.fields.map(({ id }) => option(id)))}
      />
      {papers.length === 0 ? null : (
        <CheckboxGroup
          name="documents"
          label={words.documents}
          options={[
            ...papers.filter(({ id }) => isSent(id)).map(({ id }) => option(id)),
            ...papers
              .filter(({ id }) => !isSent(id))
              .map(({ id }) => ({ ...option(id), hint: words.notSent })),
          ]}
        />
      )}
      <NotAsked at={at} situation={situation} />
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
  decide: (request, at, { items }, reason) => {
    const asking = { step: at.step.id, items, reason: reason ?? '' }
    return askCorrection(request, at.definition, asking, itemsOf(at.definition, caseNow(at)))
  },
  refusals: askRefusals,
  explain: async (at, { items }, code) =>
    code === 'item-not-in-case'
      ? naming(words.notInCase, at.definition, notInCase(items, itemsOf(at.definition, caseNow(at))))
      : null,
}
