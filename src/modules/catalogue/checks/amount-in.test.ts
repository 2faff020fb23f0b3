import { expect, test } from 'vitest'
import { amountIn } from './amount-in.ts'

test.each([
  ['Paling lama 45 hari.', '45 hari'],
  ['At most 45 days.', '45 days'],
  ['Dalam 14 (empat belas) hari kerja.', '14 (empat belas) hari'],
  ['Within five working days.', 'five working days'],
  ['Empat puluh lima hari sesudah tiba.', 'Empat puluh lima hari'],
  ['Twenty-one days at most.', 'Twenty-one days'],
  ['Untuk paspor sepuluh tahun.', 'sepuluh tahun'],
  ['For a ten-year passport.', 'ten-year'],
  ['A hundred days at most.', 'A hundred days'],
  ['Sekali setahun.', 'setahun'],
  ['Mulai usia 17.', 'usia 17'],
  ['From the age of 17.', 'age of 17'],
  ['Biayanya Rp350.000.', 'Rp350.000'],
  ['Biayanya Rp. 50 ribu.', 'Rp. 50 ribu'],
  ['The fee is US$30.', '$30'],
  ['The fee is IDR 350,000 each.', 'IDR 350,000'],
  ['Bayar 50 MYR di loket.', '50 MYR'],
  ['Bayar seratus lima puluh ribu rupiah.', 'seratus lima puluh ribu rupiah'],
  ['Pay twenty ringgit.', 'twenty ringgit'],
])('“%s” states an amount', (sentence, amount) => expect(amountIn(sentence)).toBe(amount))

test.each([
  'Paling lama {goodsDays} hari sebelum Anda.',
  'Denda paling banyak Rp{lateFine} juta rupiah.',
  'At most {goodsDays} days, and IDR {lateFine} million.',
  'At most {lateFine} million rupiah.',
  'Up to the age of {chooseBefore}.',
  '16 angka di KTP atau kartu keluarga.',
  'Satu kata saja boleh. One word is fine.',
  'Peraturan Menteri Keuangan Nomor 25 Tahun 2025.',
  'Sejak 1 Juli 2019. PMK 25/2025, PP 21 tahun 2025.',
  'Barang untuk dipakai sehari-hari.',
  'Dua bukti kewarganegaraan, satu kali saja.',
  'Registration as a child of two nationalities; send 2 photos.',
  'Tulis tahun kelahiran. Give the year. Some days later.',
  'SP4N-LAPOR! dan KTP 16 angka.',
  'Foto 4 × 6, halaman 3 dan 4.',
])('“%s” states none', sentence => expect(amountIn(sentence)).toBeNull())
