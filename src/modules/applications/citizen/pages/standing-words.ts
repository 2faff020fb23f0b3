import type { Tone } from '../../../../design/index.ts'
import { fill, type Phrase, showDay, type Words } from '../../../../kernel/index.ts'
import type { Sent, Status } from '../../application.ts'
import { statusWords } from '../../status-words.ts'
import type { LetterNews } from '../letter-news.ts'
import type { Todo } from '../todos.ts'

/** Where the request stands, in one or two sentences to the person who sent it. */
const standing: Words<Exclude<Status, 'complete' | 'granted'>> = {
  submitted: {
    id: 'Petugas {mission} akan memeriksa berkas Anda. Sekarang Anda tidak perlu melakukan apa-apa.',
    en: 'An officer of {mission} will check your file. There is nothing you need to do now.',
  },
  'correction-asked': {
    id: 'Petugas meminta Anda memperbaiki sesuatu sebelum permohonan ini dapat dilanjutkan.',
    en: 'An officer asks you to correct something before this request can go on.',
  },
  paused: {
    id: 'Berkas Anda sedang menunggu {whom}. Waktu perwakilan berhenti sampai ada jawaban.',
    en: 'Your file is waiting for {whom}. The mission’s time stands still until there is an answer.',
  },
  rejected: {
    id: 'Permohonan Anda ditolak. Jika Anda tidak setuju, Anda boleh menyatakan keberatan.',
    en: 'Your request was rejected. If you disagree, you may object.',
  },
  withdrawn: {
    id: 'Anda sudah mencabut permohonan ini. Tidak ada yang diproses lagi. Anda boleh mengajukan lagi kapan saja.',
    en: 'You withdrew this request. Nothing more happens with it. You may apply again at any time.',
  },
  'handed-over': {
    id: 'Selesai. Hasilnya sudah diserahkan.',
    en: 'Finished. The result has been handed over.',
  },
}

const complete = {
  yours: {
    id: 'Berkas Anda lengkap. {mission} sekarang menunggu Anda.',
    en: 'Your file is complete. {mission} is now waiting for you.',
  },
  theirs: {
    id: 'Berkas Anda lengkap dan sedang diproses {mission}. Sekarang Anda tidak perlu melakukan apa-apa.',
    en: 'Your file is complete, and {mission} is working on it. There is nothing you need to do now.',
  },
} as const satisfies Record<string, Phrase>

const granted = {
  collect: {
    id: 'Permohonan Anda dikabulkan. Ambil hasilnya di {mission}.',
    en: 'Your request was granted. Collect the result at {mission}.',
  },
  done: { id: 'Permohonan Anda dikabulkan.', en: 'Your request was granted.' },
  anew: {
    id: 'Surat baru nomor {number} menggantikan surat yang tidak berlaku lagi. Pakai yang baru.',
    en: 'A new letter, number {number}, stands in the place of the one that is no longer valid. Use the new one.',
  },
} as const satisfies Record<string, Phrase>

const ended = {
  cancelled: {
    id: 'Surat Anda dibatalkan pada {day}. Jangan memakainya. {mission} akan menerbitkan surat baru atau menghubungi Anda.',
    en: 'Your letter was cancelled on {day}. Do not use it. {mission} will issue a new one or contact you.',
  },
  revoked: {
    id: 'Surat Anda dicabut pada {day}. Jangan memakainya. {mission} akan menerbitkan surat baru atau menghubungi Anda.',
    en: 'Your letter was revoked on {day}. Do not use it. {mission} will issue a new one or contact you.',
  },
} as const satisfies Record<string, Phrase>

const endedTag = {
  cancelled: { id: 'Surat dibatalkan', en: 'Letter cancelled' },
  revoked: { id: 'Surat dicabut', en: 'Letter revoked' },
} as const satisfies Record<string, Phrase>

const after = (first: Phrase, second: Phrase): Phrase => ({
  id: `${first.id} ${second.id}`,
  en: `${first.en} ${second.en}`,
})

/** That a letter has ended, or that a new one stands in its place: in one sentence or two. */
export const letterWords = (letter: Exclude<LetterNews, null>): Phrase => {
  if (letter.kind === 'anew') return fill(granted.anew, { number: letter.number })
  const { id, en } = ended[letter.how]
  return {
    id: id.replace('{day}', showDay(letter.on, 'id')),
    en: en.replace('{day}', showDay(letter.on, 'en')),
  }
}

const grantedWords = (todos: readonly Todo[], letter: LetterNews): Phrase => {
  if (letter?.kind === 'ended') return letterWords(letter)
  const plain = todos.includes('collect') ? granted.collect : granted.done
  return letter === null ? plain : after(plain, letterWords(letter))
}

export const standingWords = (
  { status }: Pick<Sent, 'status'>,
  todos: readonly Todo[],
  letter: LetterNews,
): Phrase => {
  if (status === 'complete') return todos.length > 0 ? complete.yours : complete.theirs
  if (status === 'granted') return grantedWords(todos, letter)
  return standing[status]
}

const statusTone = (status: Status): Tone => {
  switch (status) {
    case 'correction-asked':
      return 'warning'
    case 'granted':
    case 'handed-over':
      return 'positive'
    case 'rejected':
      return 'negative'
    case 'withdrawn':
      return 'neutral'
    case 'submitted':
    case 'complete':
    case 'paused':
      return 'info'
  }
}

/** The state as a tag; a letter that has ended goes before the grant. */
export const standingTag = (
  status: Status,
  letter: LetterNews,
): { readonly label: Phrase; readonly tone: Tone } =>
  letter?.kind === 'ended'
    ? { label: endedTag[letter.how], tone: 'warning' }
    : { label: statusWords[status], tone: statusTone(status) }
