import { fill, type Phrase, type Words } from '../../kernel/index.ts'

type Code =
  | 'empty'
  | 'empty-date'
  | 'choose'
  | 'too-long'
  | 'no-letter'
  | 'date'
  | 'address'
  | 'phone'
  | 'email'
  | 'passport-number'
  | 'number'

const words: Words<Code> = {
  empty: { id: 'Isi bagian ini.', en: 'Please fill this in.' },
  'empty-date': { id: 'Isi tanggal, bulan, dan tahun.', en: 'Please fill in day, month and year.' },
  choose: { id: 'Pilih salah satu jawaban.', en: 'Please choose one of the answers.' },
  'too-long': {
    id: 'Jawaban terlalu panjang. Paling banyak {limit} huruf.',
    en: 'This is too long. At most {limit} characters.',
  },
  'no-letter': { id: 'Nama harus memuat huruf.', en: 'A name must contain letters.' },
  date: {
    id: 'Tanggal ini tidak ada. Isi tanggal, bulan, dan tahun, misalnya 24 11 2026.',
    en: 'There is no such date. Fill in day, month and year, for example 24 11 2026.',
  },
  address: { id: 'Isi jalan dan kota.', en: 'Please fill in the street and the city.' },
  phone: {
    id: 'Nomor telepon hanya memuat angka, boleh diawali +. Misalnya +60123456789.',
    en: 'A phone number has digits only, with + in front if you like. For example +60123456789.',
  },
  email: {
    id: 'Alamat surel harus memuat @, misalnya nama@contoh.com.',
    en: 'An e-mail address contains @, for example name@example.com.',
  },
  'passport-number': {
    id: 'Nomor paspor hanya memuat huruf dan angka. Lihat halaman pertama paspor Anda.',
    en: 'A passport number has letters and digits only. Look at the first page of your passport.',
  },
  number: { id: 'Tulis dengan angka saja.', en: 'Please use digits only.' },
}

export const problem = (code: Code, values: Readonly<Record<string, number>> = {}): Phrase =>
  fill(words[code], values)
