import type { Phrase } from '../../../kernel/index.ts'
import type { Handler, Visit } from '../../../web/index.ts'
import { readVerificationCode } from '../verification-code.ts'
import { isSameFile } from './compare-file.ts'
import { canComparePassport, comparePassport } from './compare-passport.ts'
import { unknownCodePage } from './enter-code.tsx'
import { fileNews, passportNews } from './outcome-words.ts'
import { findVerdict, type Verdict } from './verdict.ts'
import { type News, verdictPage } from './verdict-page.tsx'

const problemWords = {
  passport: {
    id: 'Ketik nomor paspor yang tercetak di surat.',
    en: 'Type the passport number printed on the document.',
  },
  file: { id: 'Pilih berkas PDF surat ini.', en: 'Choose the PDF file of this document.' },
} as const satisfies Record<string, Phrase>

type More = {
  readonly news?: News
  readonly wrong?: keyof typeof problemWords
  readonly status?: number
}

const show = async (
  visit: Visit,
  verdict: Verdict,
  { news, wrong, status = 200 }: More = {},
): Promise<Response> => {
  const code = readVerificationCode(visit.params.code ?? '') ?? ''
  const canCompare = await canComparePassport(visit.app, verdict.document.id)
  const problems = wrong === undefined ? undefined : { [wrong]: problemWords[wrong] }
  const page = verdictPage({ verdict, code, canComparePassport: canCompare, news, problems })
  return visit.page({ ...page, status })
}

const answerTo =
  (answer: (visit: Visit, verdict: Verdict) => Promise<Response>): Handler =>
  async visit => {
    const typed = visit.params.code ?? ''
    const verdict = await findVerdict(visit.app.db, typed)
    return verdict === null ? visit.page(unknownCodePage(typed)) : answer(visit, verdict)
  }

/** Where the QR code leads. */
export const showVerdict = answerTo((visit, verdict) => show(visit, verdict))

/** The answer stands on this page and has no address of its own: no number is ever part of one. */
export const checkPassport = answerTo(async (visit, verdict) => {
  const typed = visit.form.text('passport').trim()
  if (!/[0-9A-Za-z]/.test(typed) || typed.length > 40)
    return show(visit, verdict, { wrong: 'passport', status: 422 })
  const { app, address } = visit
  const outcome = await comparePassport(app, { document: verdict.document.id, typed, address })
  const status = outcome.outcome === 'too-many' ? 429 : 200
  return show(visit, verdict, { news: passportNews(outcome, app.now()), status })
})

/** The file is hashed and forgotten. */
export const compareFile = answerTo(async (visit, verdict) => {
  const sent = visit.form.file('file')
  if (sent === null) return show(visit, verdict, { wrong: 'file', status: 422 })
  return show(visit, verdict, { news: fileNews(isSameFile(verdict.document, sent)) })
})
