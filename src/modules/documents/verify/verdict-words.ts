import type { Phrase } from '../../../kernel/index.ts'

export const verdictWords = {
  caption: { id: 'Pemeriksaan surat', en: 'Checking a document' },
  verdict: { id: 'Hasil pemeriksaan', en: 'What we found' },
  genuine: { id: 'Surat dengan kode ini asli', en: 'The document with this code is genuine' },
  genuineText: {
    id: 'Perwakilan di bawah ini menerbitkannya dan tidak mencabutnya. Di sini tidak tercatat bahwa surat ini sudah dipakai.',
    en: 'The mission below issued it and has not revoked it. No use of it is on record here.',
  },
  copied: {
    passport: {
      id: 'Kode dapat disalin ke kertas lain: cocokkan nomor surat, tanggal, dan nomor paspor dengan kertas yang Anda pegang.',
      en: 'A code can be copied onto another paper: compare the number, the date and the passport number with the paper in your hand.',
    },
    'birth-date': {
      id: 'Surat ini tidak memuat nomor paspor. Kode dapat disalin ke kertas lain: cocokkan nomor surat, tanggal, dan tanggal lahir pemegangnya dengan kertas yang Anda pegang.',
      en: 'This document bears no passport number. A code can be copied onto another paper: compare the number, the date and the holder’s date of birth with the paper in your hand.',
    },
    nothing: {
      id: 'Kode dapat disalin ke kertas lain: cocokkan nomor surat dan tanggal dengan kertas yang Anda pegang. Data pemegangnya tidak dapat dicocokkan di sini; bila ragu, mintalah berkas PDF aslinya atau tanyakan kepada perwakilan.',
      en: 'A code can be copied onto another paper: compare the number and the date with the paper in your hand. Nothing of the holder can be compared here; in doubt, ask for the original PDF file or ask the mission.',
    },
  },
  used: {
    id: 'Surat dengan kode ini asli, tetapi sudah dipakai',
    en: 'The document with this code is genuine, but was already used',
  },
  usedOn: { id: 'Surat ini dipakai pada', en: 'This letter was used on' },
  usedText: {
    id: 'Paspor yang diambil dengan surat ini sudah diserahkan. Jangan serahkan apa pun lagi atas surat ini.',
    en: 'The passport that it collects was given out. Give nothing else out for this letter.',
  },
  revoked: { id: 'Surat ini tidak berlaku lagi', en: 'This document is no longer valid' },
  since: { id: 'Dicabut pada', en: 'Revoked on' },
  revokedText: {
    id: 'Jangan terima surat ini. Pemegangnya dapat bertanya kepada perwakilan di bawah ini.',
    en: 'Do not accept this document. Its holder can ask the mission below.',
  },
  state: { id: 'Keadaan', en: 'State' },
  stateGenuine: { id: 'Asli, tidak dicabut', en: 'Genuine, not revoked' },
  stateUsed: { id: 'Asli, sudah dipakai', en: 'Genuine, already used' },
  stateRevoked: { id: 'Dicabut', en: 'Revoked' },
  kind: { id: 'Jenis surat', en: 'Kind of document' },
  number: { id: 'Nomor surat', en: 'Number of the document' },
  issuedOn: { id: 'Diterbitkan pada', en: 'Issued on' },
  mission: { id: 'Diterbitkan oleh', en: 'Issued by' },
  hash: { id: 'Sidik berkas (SHA-256)', en: 'Fingerprint of the file (SHA-256)' },
  noFile: { id: 'Berkasnya sedang dibuat.', en: 'Its file is being made.' },
  passportHeading: { id: 'Cocokkan nomor paspor', en: 'Compare the passport number' },
  passportText: {
    id: 'Kami tidak menampilkan data pemegang surat. Ketik nomor paspor yang tercetak di surat, lalu kami beri tahu apakah cocok.',
    en: 'We do not show the holder’s data. Type the passport number printed on the document, and we tell you whether it matches.',
  },
  passportLabel: { id: 'Nomor paspor di surat', en: 'Passport number on the document' },
  passportHint: { id: 'Misalnya C1234567', en: 'For example C1234567' },
  birthHeading: { id: 'Cocokkan tanggal lahir', en: 'Compare the date of birth' },
  birthText: {
    id: 'Kami tidak menampilkan data pemegang surat. Isi tanggal lahir yang tercetak di surat, lalu kami beri tahu apakah cocok.',
    en: 'We do not show the holder’s data. Enter the date of birth printed on the document, and we tell you whether it matches.',
  },
  birthLabel: { id: 'Tanggal lahir di surat', en: 'Date of birth on the document' },
  compare: { id: 'Cocokkan', en: 'Compare' },
  fileHeading: { id: 'Bandingkan berkas', en: 'Compare the file' },
  fileText: {
    id: 'Bila Anda menerima surat ini sebagai berkas PDF, kami dapat memeriksa apakah isinya persis sama dengan yang diterbitkan. Foto atau hasil pindai selalu berbeda. Berkas tidak kami simpan.',
    en: 'If you received this document as a PDF file, we can check whether it is exactly the one that was issued. A photo or a scan always differs. We do not keep the file.',
  },
  fileLabel: { id: 'Berkas surat', en: 'File of the document' },
  compareFile: { id: 'Bandingkan berkas', en: 'Compare the file' },
} as const satisfies Record<string, Phrase | Record<string, Phrase>>
