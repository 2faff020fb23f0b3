import type { Tone } from '../../../../design/index.ts'
import type { Phrase, Words } from '../../../../kernel/index.ts'
import type { Sent, Status } from '../../application.ts'
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
} as const satisfies Record<string, Phrase>

export const standingWords = ({ status }: Pick<Sent, 'status'>, todos: readonly Todo[]): Phrase => {
  if (status === 'complete') return todos.length > 0 ? complete.yours : complete.theirs
  if (status === 'granted') return todos.includes('collect') ? granted.collect : granted.done
  return standing[status]
}

export const statusTone = (status: Status): Tone => {
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
