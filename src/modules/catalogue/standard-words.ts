import type { Words } from '../../kernel/index.ts'
import type { deliveryComponents, managementComponents } from './language/standard.ts'

/** What the fourteen components are called (UU 25/2009, PermenPANRB 15/2014), in words that people use. */
export const deliveryWords: Words<(typeof deliveryComponents)[number]> = {
  requirements: { id: 'Persyaratan', en: 'Requirements' },
  procedure: { id: 'Cara dan urutan', en: 'How it goes' },
  time: { id: 'Jangka waktu', en: 'Time' },
  fee: { id: 'Biaya', en: 'Fee' },
  product: { id: 'Hasil', en: 'What you get' },
  complaints: { id: 'Pengaduan, saran, dan apresiasi', en: 'Complaints, suggestions and praise' },
}

export const managementWords: Words<(typeof managementComponents)[number]> = {
  legalBasis: { id: 'Dasar hukum', en: 'Legal basis' },
  facilities: { id: 'Sarana dan prasarana', en: 'Facilities' },
  competence: { id: 'Kemampuan petugas', en: 'Competence of the staff' },
  supervision: { id: 'Pengawasan', en: 'Supervision' },
  staffing: { id: 'Jumlah petugas', en: 'Number of staff' },
  guarantee: { id: 'Jaminan pelayanan', en: 'Guarantee of service' },
  safety: { id: 'Jaminan keamanan', en: 'Safety' },
  evaluation: { id: 'Penilaian kinerja', en: 'Evaluation' },
}
