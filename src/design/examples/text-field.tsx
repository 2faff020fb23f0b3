import type { Example } from '../example.ts'
import { TextField } from '../parts/text-field.tsx'

export const example: Example = {
  title: { id: 'Isian satu baris', en: 'Text field' },
  states: [
    {
      says: { id: 'Biasa, dengan petunjuk', en: 'Plain, with a hint' },
      show: () => (
        <TextField
          name="passport"
          label={{ id: 'Nomor paspor', en: 'Passport number' }}
          hint={{
            id: 'Satu huruf dan tujuh angka, seperti C1234567.',
            en: 'One letter and seven digits, such as C1234567.',
          }}
          width={16}
          autocapitalize="characters"
          autocomplete="off"
        />
      ),
    },
    {
      says: { id: 'Terisi, dengan asalnya', en: 'Filled in, with where it came from' },
      show: () => (
        <TextField
          name="name"
          label={{ id: 'Nama lengkap', en: 'Full name' }}
          value="Sari O’Neill “سري” 🌺"
          source={{
            id: 'Dari paspor Anda, diperiksa 3 November 2026',
            en: 'From your passport, checked 3 November 2026',
          }}
          autocomplete="name"
        />
      ),
    },
    {
      says: { id: 'Boleh dikosongkan, dengan satuan', en: 'Optional, with a unit' },
      show: () => (
        <TextField
          name="height"
          label={{ id: 'Tinggi badan', en: 'Height' }}
          optional
          inputmode="numeric"
          width={4}
          suffix={{ id: 'cm', en: 'cm' }}
        />
      ),
    },
    {
      says: { id: 'Perlu diperbaiki', en: 'With a problem' },
      show: () => (
        <TextField
          name="email"
          type="email"
          label={{ id: 'Alamat surel', en: 'E-mail address' }}
          hint={{
            id: 'Kami hanya menulis tentang permohonan ini.',
            en: 'We only write about this request.',
          }}
          value="sari@contoh"
          autocomplete="email"
          problem={{
            id: 'Tulis alamat surel lengkap, seperti nama@contoh.id.',
            en: 'Enter a whole e-mail address, such as nama@contoh.id.',
          }}
        />
      ),
    },
    {
      says: { id: 'Pertanyaan sebagai judul halaman', en: 'The question as the page’s heading' },
      show: () => (
        <TextField
          name="phone"
          type="tel"
          asHeading
          label={{ id: 'Berapa nomor telepon Anda?', en: 'What is your phone number?' }}
          hint={{
            id: 'Mulai dengan kode negara, seperti +60.',
            en: 'Begin with the country code, such as +60.',
          }}
          width={16}
          autocomplete="tel"
        />
      ),
    },
  ],
}
