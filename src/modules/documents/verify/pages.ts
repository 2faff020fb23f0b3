import type { Problems } from '../../../design/index.ts'
import { onOneConnection } from '../../../journal/index.ts'
import type { Phrase } from '../../../kernel/index.ts'
import { dayIn, type Form, type Handler, type Visit } from '../../../web/index.ts'
import type { Compares } from '../comparison.ts'
import { readVerificationCode } from '../verification-code.ts'
import { isSameFile } from './compare-file.ts'
import { type Comparable, comparableOf, compareHolder } from './compare-holder.ts'
import { unknownCodePage } from './enter-code.tsx'
import { fileNews, holderNews } from './outcome-words.ts'
import { findVerdict, type Verdict } from './verdict.ts'
import { type News, verdictPage } from './verdict-page.tsx'

const problemWords = {
  passport: {
    id: 'Ketik nomor paspor yang tercetak di surat.',
    en: 'Type the passport number printed on the document.',
  },
  emptyFile: {
    id: 'Berkas ini kosong, tidak ada isinya. Pilih berkas PDF surat ini.',
    en: 'This file is empty; there is nothing in it. Choose the PDF file of this document.',
  },
  birthDate: {
    id: 'Isi tanggal lahir yang tercetak di surat.',
    en: 'Enter the date of birth printed on the document.',
  },
  file: { id: 'Pilih berkas PDF surat ini.', en: 'Choose the PDF file of this document.' },
} as const satisfies Record<string, Phrase>

type More = {
  readonly news?: News
  readonly problems?: Problems
  readonly status?: number
}

/** What is known of the paper that the address names. */
type Paper = { readonly verdict: Verdict; readonly comparable: Comparable }

const show = (visit: Visit, paper: Paper, { news, problems, status = 200 }: More = {}): Response => {
  const code = readVerificationCode(visit.params.code ?? '') ?? ''
  return visit.page({ ...verdictPage({ ...paper, code, news, problems }), status })
}

const answerTo =
  (answer: (visit: Visit, paper: Paper) => Promise<Response> | Response): Handler =>
  async visit => {
    const typed = visit.params.code ?? ''
    const [verdict, comparable] = await onOneConnection(visit.app.db, one =>
      Promise.all([findVerdict(one, typed), comparableOf(one, typed)]),
    )
    return verdict === null ? visit.page(unknownCodePage(typed)) : answer(visit, { verdict, comparable })
  }

/** Where the QR code leads. */
export const showVerdict = answerTo((visit, paper) => show(visit, paper))

/** As it was typed, by what this paper is compared; or what is wrong with it. */
const typedIn = (form: Form, compares: Compares): { typed: string } | { problems: Problems } => {
  if (compares === 'birth-date') {
    const read = dayIn(form, 'birthDate')
    if ('problem' in read) return { problems: { birthDate: read.problem } }
    return read.day === null ? { problems: { birthDate: problemWords.birthDate } } : { typed: read.day }
  }
  const typed = form.text('passport').trim()
  const isNumber = /[0-9A-Za-z]/.test(typed) && typed.length <= 40
  return isNumber ? { typed } : { problems: { passport: problemWords.passport } }
}

/** The answer stands on this page and has no address of its own: no number or date is ever part of one. */
export const checkHolder = answerTo(async (visit, paper) => {
  const { app, address, form } = visit
  const document = paper.verdict.document.id
  const { compares, isReady } = paper.comparable
  if (compares === null || !isReady)
    return show(visit, paper, { news: holderNews({ outcome: 'nothing-to-compare' }, app.now()) })
  const read = typedIn(form, compares)
  if ('problems' in read) return show(visit, paper, { problems: read.problems, status: 422 })
  const outcome = await compareHolder(app, { document, compares, typed: read.typed, address })
  const status = outcome.outcome === 'too-many' ? 429 : 200
  return show(visit, paper, { news: holderNews(outcome, app.now()), status })
})

/** The file is hashed and forgotten. */
export const compareFile = answerTo(async (visit, paper) => {
  const sent = visit.form.file('file')
  const wrong = sent === null ? 'file' : sent.bytes.length === 0 ? 'emptyFile' : null
  if (sent === null || wrong !== null)
    return show(visit, paper, { problems: { file: problemWords[wrong ?? 'file'] }, status: 422 })
  return show(visit, paper, { news: fileNews(isSameFile(paper.verdict.document, sent)) })
})
