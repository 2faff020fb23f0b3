import type { PlayedPerson } from '../src/modules/access/index.ts'
import type { DemoPerson } from '../src/modules/interop/index.ts'

/** Someone of the demo world: as the platform plays them, and as their sign-in provider knows them. */
export type SeedPerson = PlayedPerson & DemoPerson

type Row = readonly [
  id: string,
  name: string,
  role: PlayedPerson['role'],
  mission: string | null,
  who: PlayedPerson['who'],
]

const kualaLumpur = 'kbri-kuala-lumpur'
const jeddah = 'kjri-jeddah'

const rows: readonly Row[] = [
  [
    'sari',
    'Sari Wulandari',
    'citizen',
    null,
    { id: 'Pekerja rumah tangga di Kuala Lumpur', en: 'Domestic worker in Kuala Lumpur' },
  ],
  [
    'hasan',
    'Hasan Basri',
    'citizen',
    null,
    { id: 'Ayah dua anak di Kuala Lumpur', en: 'Father of two children in Kuala Lumpur' },
  ],
  [
    'nur',
    'Nur Aisyah',
    'citizen',
    null,
    { id: 'Ibu dua anak di Kuala Lumpur', en: 'Mother of two children in Kuala Lumpur' },
  ],
  [
    'budi',
    'Budi Santoso',
    'officer',
    kualaLumpur,
    { id: 'Di loket Kuala Lumpur', en: 'At the counter in Kuala Lumpur' },
  ],
  [
    'wati',
    'Wati Lestari',
    'officer',
    kualaLumpur,
    { id: 'Di loket Kuala Lumpur', en: 'At the counter in Kuala Lumpur' },
  ],
  [
    'fajar',
    'Fajar Nugroho',
    'protection-officer',
    kualaLumpur,
    { id: 'Menangani pelindungan warga', en: 'Handles the protection of citizens' },
  ],
  [
    'ratna',
    'Ratna Kusumawati',
    'head-of-mission',
    kualaLumpur,
    { id: 'Menandatangani dan bertanggung jawab', en: 'Signs and answers for the mission' },
  ],
  [
    'arif',
    'Arif Rahman',
    'officer',
    kualaLumpur,
    { id: 'Konsul; menandatangani selama Ratna bepergian', en: 'Consul; signs while Ratna travels' },
  ],
  [
    'wulan',
    'Wulan Maharani',
    'mission-administrator',
    kualaLumpur,
    { id: 'Mencatat siapa menandatangani sebagai apa', en: 'Records who signs, and as what' },
  ],
  ['salma', 'Salma Hidayati', 'officer', jeddah, { id: 'Di loket Jeddah', en: 'At the counter in Jeddah' }],
  [
    'dewi',
    'Dewi Anggraini',
    'ministry',
    null,
    { id: 'Memantau semua perwakilan dari Jakarta', en: 'Watches all missions from Jakarta' },
  ],
  [
    'joko',
    'Joko Prasetyo',
    'ministry-administrator',
    null,
    { id: 'Menyiapkan perwakilan dan menugaskan orang', en: 'Sets up missions and appoints people' },
  ],
  [
    'agus',
    'Agus Setiawan',
    'partner',
    null,
    { id: 'Di kementerian pelindungan pekerja migran', en: 'At the migrant-worker protection ministry' },
  ],
  [
    'maya',
    'Maya Puspita',
    'evaluator',
    null,
    { id: 'Menilai pelayanan publik', en: 'Evaluates public services' },
  ],
]

/** The people of the demo world, the same in seeds, tests and papers. All of them are invented. */
export const demoPeople: readonly SeedPerson[] = rows.map(([id, name, role, mission, who]) => ({
  id,
  name,
  role,
  mission,
  who,
  email: `${id}@peraga.example`,
  provider: role === 'citizen' ? 'citizens' : 'officers',
}))
