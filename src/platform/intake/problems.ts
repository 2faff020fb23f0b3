import type { Words } from '../../kernel/index.ts'

/** Why a file could not be taken in. */
export type IntakeProblem =
  | 'empty'
  | 'too-large'
  | 'wrong-type'
  | 'type-not-asked'
  | 'disguised'
  | 'animated'
  | 'too-many-pixels'
  | 'unreadable-image'
  | 'unreadable-pdf'
  | 'locked-pdf'
  | 'signed-and-active'
  | 'too-heavy'
  | 'infected'
  | 'too-busy'

export const intakeProblems: Words<IntakeProblem> = {
  empty: {
    id: 'Berkas ini kosong. Pilih berkas lain atau ambil foto lagi.',
    en: 'This file is empty. Choose another file or take the photo again.',
  },
  'too-large': {
    id: 'Berkas ini terlalu besar. Paling besar 10 MB. Kirim foto dengan ukuran lebih kecil.',
    en: 'This file is too large. At most 10 MB. Send a smaller photo.',
  },
  'wrong-type': {
    id: 'Jenis berkas ini tidak dapat dipakai. Kirim foto (JPEG, PNG, atau HEIC) atau PDF.',
    en: 'This kind of file cannot be used. Send a photo (JPEG, PNG or HEIC) or a PDF.',
  },
  'type-not-asked': {
    id: 'Jenis berkas ini tidak diterima di sini. Kirim jenis lain.',
    en: 'This kind of file is not taken here. Send another kind.',
  },
  disguised: {
    id: 'Di awal atau akhir PDF ini ada sesuatu yang bukan bagian PDF. Simpan ulang sebagai PDF baru, atau kirim fotonya.',
    en: 'At the beginning or the end of this PDF is something that is no part of it. Save it again as a new PDF, or send a photo of it.',
  },
  animated: {
    id: 'Gambar ini bergerak. Kirim satu foto biasa yang tidak bergerak.',
    en: 'This picture moves. Send one ordinary photo that does not move.',
  },
  'too-many-pixels': {
    id: 'Ukuran gambar ini terlalu besar (jumlah titiknya). Ambil foto dengan ukuran biasa.',
    en: 'This picture has too many pixels. Take a photo at the usual size.',
  },
  'unreadable-image': {
    id: 'Gambar ini rusak atau tidak lengkap. Ambil foto lagi atau kirim ulang.',
    en: 'This picture is damaged or incomplete. Take the photo again or send it once more.',
  },
  'unreadable-pdf': {
    id: 'PDF ini rusak dan tidak dapat dibuka. Simpan ulang sebagai PDF baru, atau kirim fotonya.',
    en: 'This PDF is damaged and cannot be opened. Save it again as a new PDF, or send a photo of it.',
  },
  'locked-pdf': {
    id: 'PDF ini dikunci dengan kata sandi. Kirim PDF tanpa kata sandi, atau kirim fotonya.',
    en: 'This PDF is locked with a password. Send it without a password, or send a photo of it.',
  },
  'signed-and-active': {
    id: 'PDF ini bertanda tangan elektronik dan juga memuat skrip, lampiran, atau formulir khusus, jadi tidak dapat disimpan dengan aman. Cetak menjadi PDF baru (“Cetak ke PDF”) dan kirim hasilnya, atau kirim fotonya.',
    en: 'This PDF is signed electronically and also holds a script, an attached file or a special form, so it cannot be kept safely. Print it to a new PDF (“Print to PDF”) and send that, or send a photo of it.',
  },
  'too-heavy': {
    id: 'Berkas ini terlalu berat untuk diproses. Kirim fotonya saja.',
    en: 'This file is too heavy to be worked on. Send a photo of it instead.',
  },
  infected: {
    id: 'Pemeriksa virus menemukan bahaya dalam berkas ini. Berkas tidak disimpan. Kirim berkas lain.',
    en: 'The virus scanner found something dangerous in this file. It was not kept. Send another file.',
  },
  'too-busy': {
    id: 'Terlalu banyak berkas sedang dikirim. Tunggu sebentar, lalu kirim lagi. Jawaban Anda tidak hilang.',
    en: 'Too many files are being sent right now. Wait a moment, then send it again. Your answers are not lost.',
  },
}

/** Why a page of a PDF is not shown. */
export type PageProblem =
  | 'page-not-drawable'
  | 'page-too-heavy'
  | 'pages-too-slow'
  | 'page-not-shown'
  | 'page-busy'

export const pageProblems: Words<PageProblem> = {
  'page-not-drawable': {
    id: 'Halaman ini tidak dapat ditampilkan. Unduh berkasnya untuk melihatnya.',
    en: 'This page cannot be shown. Download the file to see it.',
  },
  'page-too-heavy': {
    id: 'Halaman ini terlalu berat untuk ditampilkan. Unduh berkasnya untuk melihatnya.',
    en: 'This page is too heavy to be shown. Download the file to see it.',
  },
  'pages-too-slow': {
    id: 'Halaman lain dari berkas ini terlalu lama digambar dan tidak ditampilkan. Unduh berkasnya untuk melihatnya.',
    en: 'The other pages of this file take too long to draw and are not shown. Download the file to see them.',
  },
  'page-not-shown': {
    id: 'Hanya 20 halaman pertama yang ditampilkan. Unduh berkasnya untuk melihat halaman lain.',
    en: 'Only the first 20 pages are shown. Download the file to see the others.',
  },
  'page-busy': {
    id: 'Halaman ini sedang menunggu giliran. Muat ulang halaman sebentar lagi.',
    en: 'This page is waiting its turn. Reload in a moment.',
  },
}
