import type { Phrase } from '../../../kernel/index.ts'

const plain = {
  back: { id: 'Register', en: 'Register' },
  done: { id: 'Sudah dicatat', en: 'Recorded' },
  mission: { id: 'Perwakilan', en: 'Mission' },
  issuedOn: { id: 'Diterbitkan pada', en: 'Issued on' },
  made: { id: 'Berkas dibuat', en: 'File made' },
  notMade: { id: 'Belum jadi', en: 'Not made yet' },
  hash: { id: 'Sidik berkas (SHA-256)', en: 'Fingerprint of the file (SHA-256)' },
  failure: { id: 'Kegagalan terakhir', en: 'Last failure' },
  times: { id: 'Gagal {times} kali.', en: 'Failed {times} times.' },
  used: { id: 'Dipakai pada', en: 'Used on' },
  ended: { id: 'Tidak berlaku sejak', en: 'No longer good since' },
  why: { id: 'Alasan', en: 'Reason' },
  inTheFile: {
    id: 'Baca di berkas permohonannya; pembukaannya dicatat',
    en: 'Read it in the file of the request; opening it is put on record',
  },
  reasonLabel: { id: 'Alasan, untuk dibaca pemohon', en: 'Reason, to be read by the applicant' },
  sameContent: {
    id: 'Surat baru untuk permohonan yang sama akan berisi sama. Bila jawaban pemohon sendiri keliru, pemohon harus mengirim permohonan baru: tulis itu di alasan.',
    en: 'A new letter for the same request will say the same. If an answer of the applicant is itself wrong, she has to send a new request: say so in the reason.',
  },
  reasonHint: {
    id: 'Pemohon membacanya di halamannya: tulis apa yang keliru dan apa yang perlu dilakukannya. Tercatat bersama nama Anda. Jangan menulis data pribadi yang tidak perlu.',
    en: 'The applicant reads it on her page: write what is wrong and what she has to do. Kept on record with your name. Do not write personal data that is not needed.',
  },
} as const satisfies Record<string, Phrase>

const cancellation = {
  summary: { id: 'Batalkan surat ini', en: 'Cancel this document' },
  text: {
    id: 'Untuk surat yang keliru dan belum diserahkan. Nomornya tetap tercatat sebagai batal dan tidak dipakai lagi.',
    en: 'For a document made by mistake that was not handed out. Its number stays on record as void and is not used again.',
  },
  button: { id: 'Batalkan surat', en: 'Cancel the document' },
} as const satisfies Record<string, Phrase>

const revocation = {
  summary: { id: 'Cabut surat ini', en: 'Revoke this document' },
  text: {
    id: 'Untuk surat yang sudah diserahkan. Siapa pun yang memindai kodenya akan diberi tahu bahwa surat ini tidak berlaku lagi.',
    en: 'For a document that was handed out. Whoever scans its code is told that it is no longer valid.',
  },
  button: { id: 'Cabut surat', en: 'Revoke the document' },
} as const satisfies Record<string, Phrase>

export const documentPageWords = { ...plain, cancellation, revocation }
