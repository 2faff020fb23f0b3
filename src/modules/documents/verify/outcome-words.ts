import { fill, type Phrase } from '../../../kernel/index.ts'
import type { Compares } from '../comparison.ts'
import type { HolderOutcome } from './compare-holder.ts'
import type { News } from './verdict-page.tsx'

const tooMany: Phrase = {
  id: 'Terlalu banyak percobaan yang salah. Coba lagi dalam {minutes} menit. Bila perlu segera, hubungi perwakilan yang menerbitkan surat ini.',
  en: 'Too many wrong tries. Try again in {minutes} minutes. If it is urgent, contact the mission that issued this document.',
}

const matches: Readonly<Record<Compares, Pick<News, 'title' | 'text'>>> = {
  passport: {
    title: { id: 'Nomor paspor cocok', en: 'The passport number matches' },
    text: {
      id: 'Surat ini diterbitkan untuk pemegang paspor dengan nomor itu. Cocokkan juga nama di surat dengan paspor aslinya.',
      en: 'This document was issued for the holder of the passport with that number. Compare the name on the document with the passport itself too.',
    },
  },
  'birth-date': {
    title: { id: 'Tanggal lahir cocok', en: 'The date of birth matches' },
    text: {
      id: 'Surat ini diterbitkan untuk orang yang lahir pada tanggal itu. Banyak orang lahir pada hari yang sama: cocokkan juga nama di surat dengan identitas aslinya.',
      en: 'This document was issued for a person born on that date. Many people share a date of birth: compare the name on the document with an identity document itself too.',
    },
  },
}

const differs: Readonly<Record<Compares, Phrase>> = {
  passport: { id: 'Nomor paspor tidak cocok', en: 'The passport number does not match' },
  'birth-date': { id: 'Tanggal lahir tidak cocok', en: 'The date of birth does not match' },
}

/** What a comparison of what the paper says of its holder came to, in words. */
export const holderNews = (outcome: HolderOutcome, now: Date): News => {
  switch (outcome.outcome) {
    case 'matches':
      return { tone: 'success', ...matches[outcome.compares] }
    case 'differs':
      return {
        tone: 'warning',
        title: differs[outcome.compares],
        text: {
          id: 'Periksa dulu apakah Anda mengetiknya dengan benar. Bila benar, kode ini mungkin disalin dari surat orang lain: jangan terima suratnya.',
          en: 'First check that you typed it correctly. If so, this code may have been copied from another person’s document: do not accept it.',
        },
      }
    case 'nothing-to-compare':
      return {
        tone: 'info',
        title: {
          id: 'Tidak ada data pemegang untuk dicocokkan',
          en: 'There is nothing of the holder to compare',
        },
        text: {
          id: 'Surat ini diterbitkan tanpa nomor paspor dan tanggal lahir yang dapat dicocokkan, datanya sudah dihapus, atau berkasnya masih dibuat.',
          en: 'This document was issued without a passport number or date of birth to compare, its data were erased, or its file is still being made.',
        },
      }
    case 'too-many': {
      const minutes = Math.max(1, Math.ceil((outcome.again.getTime() - now.getTime()) / 60_000))
      return {
        tone: 'warning',
        title: { id: 'Tunggu sebentar', en: 'Please wait' },
        text: fill(tooMany, { minutes }),
      }
    }
  }
}

export const fileNews = (isSame: boolean): News =>
  isSame
    ? {
        tone: 'success',
        title: { id: 'Berkas ini sama persis', en: 'This is the very file' },
        text: {
          id: 'Tidak satu huruf pun berbeda dari berkas yang diterbitkan perwakilan.',
          en: 'Not one letter differs from the file that the mission issued.',
        },
      }
    : {
        tone: 'warning',
        title: { id: 'Berkas ini berbeda', en: 'This file is different' },
        text: {
          id: 'Berkas ini bukan berkas yang diterbitkan: mungkin diubah, difoto, dipindai, atau disimpan ulang. Mintalah berkas aslinya, atau cocokkan isinya dengan kertasnya.',
          en: 'This is not the file that was issued: it may have been changed, photographed, scanned or saved anew. Ask for the original file, or compare what it says with the paper.',
        },
      }
