import { fill, type Phrase } from '../kernel/index.ts'
import { problem } from './answers.ts'
import type { Page } from './visit.ts'

type Fault = { readonly status: number; readonly code: string; readonly title: Phrase; readonly help: Phrase }

/** Every way in which the web layer itself says no, in words that tell what to do next. */
export const faults = {
  'bad-request': {
    status: 400,
    title: { id: 'Permintaan tidak dapat dibaca', en: 'The request could not be read' },
    help: {
      id: 'Muat ulang halaman, lalu coba sekali lagi.',
      en: 'Load the page again, then try once more.',
    },
  },
  'form-expired': {
    status: 403,
    title: { id: 'Formulir ini sudah tidak berlaku', en: 'This form is no longer valid' },
    help: {
      id: 'Tidak ada yang disimpan. Kembali, muat ulang halaman, lalu kirim lagi.',
      en: 'Nothing was saved. Go back, load the page again, then send it again.',
    },
  },
  'not-allowed': {
    status: 403,
    title: { id: 'Halaman ini bukan untuk Anda', en: 'This page is not for you' },
    help: {
      id: 'Anda masuk dengan akun yang tidak berwenang membuka halaman ini.',
      en: 'You are signed in with an account that may not open this page.',
    },
  },
  'not-found': {
    status: 404,
    title: { id: 'Halaman tidak ditemukan', en: 'Page not found' },
    help: {
      id: 'Periksa alamatnya, atau mulai dari halaman depan. Berkas orang lain juga tidak dapat ditemukan.',
      en: "Check the address, or start from the front page. Another person's file cannot be found either.",
    },
  },
  'method-not-allowed': {
    status: 405,
    title: { id: 'Cara ini tidak dikenal di alamat ini', en: 'This address does not take that method' },
    help: {
      id: 'Jawaban atas formulir tidak dapat dibuka lagi lewat alamatnya. Buka formulirnya lagi.',
      en: 'The answer to a form cannot be opened again by its address. Open the form again.',
    },
  },
  'too-large': {
    status: 413,
    title: { id: 'Berkas terlalu besar', en: 'The file is too large' },
    help: {
      id: 'Paling besar {limit}. Kembali dan pilih berkas yang lebih kecil.',
      en: 'At most {limit}. Go back and choose a smaller file.',
    },
  },
  'wrong-type': {
    status: 415,
    title: { id: 'Jenis kiriman tidak dikenal', en: 'That kind of content is not taken here' },
    help: { id: 'Kirim lewat formulir di halaman ini.', en: 'Send it with the form on the page.' },
  },
  unavailable: {
    status: 503,
    title: { id: 'Layanan sedang tidak tersedia', en: 'The service is not available just now' },
    help: {
      id: 'Yang sudah dikirim dan mendapat nomor tetap tersimpan. Coba lagi dalam satu menit.',
      en: 'What was sent and got a number is kept. Try again in a minute.',
    },
  },
  full: {
    status: 507,
    title: { id: 'Tempat penyimpanan kami penuh', en: 'Our storage is full' },
    help: {
      id: 'Kiriman ini belum tersimpan. Semua yang tersimpan sebelumnya tetap ada. Coba lagi nanti; bila terulang, sebutkan nomor rujukan ini.',
      en: 'What you just sent was not kept. Everything kept before is still there. Try again later; if it happens again, tell us this reference number.',
    },
  },
  broken: {
    status: 500,
    title: { id: 'Ada yang salah di pihak kami', en: 'Something went wrong on our side' },
    help: {
      id: 'Yang sudah dikirim dan mendapat nomor tetap tersimpan. Coba lagi; bila terulang, sebutkan nomor rujukan ini.',
      en: 'What was sent and got a number is kept. Try again; if it happens again, tell us this reference number.',
    },
  },
} as const satisfies Record<string, Omit<Fault, 'code'>>

export type FaultCode = keyof typeof faults

type Told = {
  readonly reference: string | null
  readonly back: string | null
  /** The most bytes that the address takes. */
  readonly limit?: number
}

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.floor(bytes / 1000)} kB` : `${Math.floor(bytes / 1_000_000)} MB`

/** The page for people; `back` is where the form stands that was not taken. */
export const faultPage = (
  code: FaultCode,
  { reference, back, limit = 0 }: Told,
  say: (phrase: Phrase) => string,
): Page => {
  const { status, title, help } = faults[code]
  return {
    title,
    status,
    body: (
      <>
        <h1>{say(title)}</h1>
        <p>{say(fill(help, { limit: sizeOf(limit) }))}</p>
        {reference === null ? null : (
          <p>
            {say({ id: 'Nomor rujukan', en: 'Reference number' })}: <strong>{reference}</strong>
          </p>
        )}
        {back === null ? null : (
          <p>
            <a href={back}>{say({ id: 'Kembali ke formulir', en: 'Back to the form' })}</a>
          </p>
        )}
        <p>
          <a href="/">{say({ id: 'Ke halaman depan', en: 'To the front page' })}</a>
        </p>
      </>
    ),
  }
}

/** The same for programs. */
export const faultProblem = (
  code: FaultCode,
  reference: string | null,
  headers: Record<string, string> = {},
): Response =>
  problem(faults[code].status, code, faults[code].title.en, {
    ...(reference === null ? {} : { detail: `Reference ${reference}` }),
    headers,
  })
