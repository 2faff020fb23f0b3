import { BackLink, Banner, PageTitle, T } from '../../../../design/index.ts'
import { type Phrase, showDay } from '../../../../kernel/index.ts'
import { NotAllowed, type Visit } from '../../../../web/index.ts'
import { lastLoanOver } from '../../../access/index.ts'
import { reachFile } from '../../reach.ts'
import { fileAddress } from './act-addresses.ts'
import type { FieldLabels } from './desk-act.ts'
import { TypedTexts } from './typed-texts.tsx'

const words = {
  back: { id: 'Kembali ke berkas', en: 'Back to the file' },
  over: (day: string): Phrase => ({
    id: `Wewenang tanda tangan Anda sudah berakhir: ${showDay(day, 'id')}`,
    en: `The signature lent to you has ended: ${showDay(day, 'en')}`,
  }),
  nothing: {
    id: 'Tidak ada yang dicatat. Kepala perwakilan atau pemegang wewenang yang masih berlaku dapat memutuskan permohonan ini.',
    en: 'Nothing was recorded. The head of mission, or whoever holds a signature that still counts, can decide this request.',
  },
} as const

/**
 * The answer to a deed that was this person's while a signature was lent to them: what ended and when, and what they
 * had written. `refused` itself where nothing was lent, or the refusal has another ground. It names the request by its
 * number alone.
 */
export const loanOver = async (
  visit: Visit,
  { title, typed = {} }: { readonly title: Phrase; readonly typed?: FieldLabels },
  refused: unknown,
): Promise<Response> => {
  const { app, who, form } = visit
  if (!(refused instanceof NotAllowed) || who.party === 'nobody') throw refused
  const { id, request, definition } = await reachFile(visit, visit.params.id ?? '')
  const over = await lastLoanOver(app.db, { account: who.id, mission: request.mission }, app.now())
  if (over === null) throw refused
  return visit.page({
    title,
    status: 403,
    hasProblems: true,
    body: (
      <>
        <BackLink href={fileAddress(id)} label={words.back} />
        <Banner tone="refusal" title={words.over(over)}>
          <p>
            <T of={words.nothing} />
          </p>
        </Banner>
        <PageTitle caption={request.number} title={title} />
        <TypedTexts form={form} typed={typed} definition={definition} />
      </>
    ),
  })
}
