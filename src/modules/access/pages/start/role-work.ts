import type { Phrase } from '../../../../kernel/index.ts'
import type { Role } from '../../../../web/index.ts'

/** One thing that somebody may do here today, and where. */
export type Work = { readonly title: Phrase; readonly text: Phrase; readonly href: string }

const desk: Work = {
  title: { id: 'Meja kerja', en: 'Desk' },
  text: {
    id: 'Permohonan di perwakilan Anda, yang paling mendesak di atas.',
    en: 'The requests of your mission, the most pressing first.',
  },
  href: '/desk',
}
const registers: Work = {
  title: { id: 'Register', en: 'Registers' },
  text: {
    id: 'Surat bernomor yang diterbitkan perwakilan Anda.',
    en: 'The numbered documents that your mission has issued.',
  },
  href: '/registers',
}
const ownSignature: Work = {
  title: { id: 'Tanda tangan', en: 'Signatures' },
  text: {
    id: 'Jabatan dan NIP yang tercetak di bawah surat Anda, dan wewenang yang diberikan kepada Anda.',
    en: 'The position and staff number printed under your letters, and signatures lent to you.',
  },
  href: '/signatures',
}
const lending: Work = {
  ...ownSignature,
  text: {
    id: 'Beri wewenang tanda tangan untuk hari tertentu, dan catat jabatan dan NIP para penanda tangan.',
    en: 'Lend your signature for dated days, and record position and staff number of those who sign.',
  },
}
const keeping: Work = {
  ...ownSignature,
  text: {
    id: 'Catat jabatan dan NIP yang tercetak di bawah surat para penanda tangan perwakilan Anda.',
    en: 'Record the position and staff number that are printed under the letters of your mission’s signers.',
  },
}
const keepingAll: Work = {
  ...ownSignature,
  text: {
    id: 'Catat jabatan dan NIP para penanda tangan di perwakilan mana pun. Peran petugas diberikan oleh pengelola lewat baris perintah.',
    en: 'Record position and staff number of the signers of any mission. Roles are given by the operator at the command line.',
  },
}

/** The standards, offices and letters that anyone may read: all that a role without files can do here today. */
export const openToAll: readonly Work[] = [
  {
    title: { id: 'Standar layanan', en: 'Service standards' },
    text: {
      id: 'Persyaratan, biaya, lama, dan dasar hukum tiap layanan, dengan tanda mana yang belum dicocokkan dengan naskah resmi.',
      en: 'Requirements, price, time and legal basis of each service, with a mark on what was not compared with an official text.',
    },
    href: '/services',
  },
  {
    title: { id: 'Perwakilan', en: 'Missions' },
    text: {
      id: 'Kantor mana yang melayani suatu tempat, dan cara menghubunginya.',
      en: 'Which office serves a place, and how to reach it.',
    },
    href: '/find-mission',
  },
  {
    title: { id: 'Periksa surat', en: 'Check a document' },
    text: {
      id: 'Apakah surat dari perwakilan asli dan masih berlaku, tanpa data pribadi.',
      en: 'Whether a mission’s document is genuine and still good, without personal data.',
    },
    href: '/v',
  },
]

/** What each role of staff may do here now. Nothing stands here that does not exist yet. */
export const roleWork: Readonly<Record<Exclude<Role, 'citizen'>, readonly Work[]>> = {
  officer: [desk, registers, ownSignature],
  'head-of-mission': [desk, registers, lending],
  'mission-administrator': [keeping],
  'ministry-administrator': [keepingAll],
  'protection-officer': [],
  ministry: [],
  partner: [],
  evaluator: [],
}
