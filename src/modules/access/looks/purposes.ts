import type { Words } from '../../../kernel/index.ts'

/** What a look may be for. The person whose data it was reads it: UU 27/2022, article 32 (access and its trail). */
export const purposes = [
  'find-work',
  'check-request',
  'check-correction',
  'process-request',
  'decide-request',
  'issue-document',
  'hand-over',
  'serve-at-counter',
  'answer-question',
  'answer-objection',
  'oversee',
] as const
export type Purpose = (typeof purposes)[number]

export const isPurpose = (value: unknown): value is Purpose => purposes.some(each => each === value)

/** What anyone may name who opens a file on which they have no task; the others follow from a task of their own. */
export const chosenPurposes = [
  'serve-at-counter',
  'answer-question',
  'answer-objection',
  'oversee',
] as const satisfies readonly Purpose[]

/** What each of these is meant for, for whoever has to choose. */
export const purposeMeanings: Words<(typeof chosenPurposes)[number]> = {
  'serve-at-counter': {
    id: 'Pemohon, atau orang yang ia beri kuasa, ada di depan Anda.',
    en: 'The applicant, or someone acting for them, stands before you.',
  },
  'answer-question': {
    id: 'Pemohon bertanya lewat telepon, surel, atau pesan.',
    en: 'The applicant asked by telephone, e-mail or message.',
  },
  'answer-objection': {
    id: 'Ada keberatan atau pengaduan tentang permohonan ini.',
    en: 'There is an objection or a complaint about this request.',
  },
  oversee: {
    id: 'Anda memeriksa apakah permohonan ini dikerjakan dengan benar dan tepat waktu, atau mengurusnya atas permintaan rekan.',
    en: 'You check whether this request is worked on rightly and in time, or look into it because a colleague asked you.',
  },
}

export const purposeWords: Words<Purpose> = {
  'find-work': { id: 'Mencari tugas yang harus dikerjakan', en: 'To find what has to be done' },
  'check-request': { id: 'Memeriksa permohonan yang baru masuk', en: 'To check a new request' },
  'check-correction': { id: 'Memeriksa perbaikan dari pemohon', en: 'To check a correction' },
  'process-request': { id: 'Mengerjakan permohonan', en: 'To work on the request' },
  'decide-request': { id: 'Memutus permohonan', en: 'To decide on the request' },
  'issue-document': { id: 'Menerbitkan dokumen', en: 'To issue the document' },
  'hand-over': { id: 'Menyerahkan dokumen', en: 'To hand the document over' },
  'serve-at-counter': { id: 'Melayani pemohon di loket', en: 'To serve the applicant at the counter' },
  'answer-question': { id: 'Menjawab pertanyaan pemohon', en: "To answer the applicant's question" },
  'answer-objection': { id: 'Menangani keberatan', en: 'To handle an objection' },
  oversee: { id: 'Mengawasi mutu layanan', en: 'To oversee the quality of service' },
}
