import type { CourseName } from './courses.ts'
import type { HistoryPlaceName } from './places.ts'

export type PassportCase = 'expired' | 'full' | 'lost' | 'damaged' | 'child' | 'child-of-two-nationalities'

/** A course of a request, and how many working days ago it was sent. */
type Sent = readonly [course: CourseName, daysAgo: number]

export type HistoryPerson = {
  readonly name: string
  readonly sex: 'f' | 'm'
  readonly born: string
  readonly birthPlace: string
  readonly place: HistoryPlaceName
  readonly residence: Sent
  readonly passport?: readonly [why: PassportCase, ...Sent]
  readonly moving?: Sent
}

type Row = readonly [
  name: string,
  sex: 'f' | 'm',
  born: string,
  birthPlace: string,
  residence: Sent,
  then?: readonly ['passport', PassportCase, ...Sent] | readonly ['moving', ...Sent],
]

const rows: Readonly<Record<HistoryPlaceName, readonly Row[]>> = {
  kualaLumpur: [
    [
      'Slamet Riyadi',
      'm',
      '1979-04-12',
      'Cilacap',
      ['recorded', 41],
      ['passport', 'expired', 'handedOver', 30],
    ],
    ['Tri Wahyuni', 'f', '1985-11-05', 'Klaten', ['recorded', 40], ['moving', 'issued', 16]],
    [
      'Tuti Handayani',
      'f',
      '1990-09-23',
      'Ponorogo',
      ['recorded', 38],
      ['passport', 'full', 'handedOver', 26],
    ],
    ['Anton Kurniawan', 'm', '1982-02-17', 'Medan', ['recorded', 36], ['moving', 'issued', 6]],
    ['Ahmad Fauzi', 'm', '1993-07-01', 'Pamekasan', ['recorded', 35], ['passport', 'expired', 'refused', 19]],
    ['Endang Lestari', 'f', '1976-12-28', 'Kediri', ['recorded', 34], ['moving', 'complete', 4]],
    // One word is a whole name.
    ['Suharti', 'f', '1987-01-30', 'Blitar', ['recorded', 33], ['passport', 'lost', 'collectable', 11]],
    [
      'Joni Saputra',
      'm',
      '1995-05-09',
      'Palembang',
      ['recorded', 30],
      ['passport', 'lost', 'notCompleted', 18],
    ],
    ['Dwi Astuti', 'f', '1989-08-14', 'Malang', ['recorded', 29], ['passport', 'damaged', 'collectable', 8]],
    [
      'Eko Prasetyo',
      'm',
      '1991-03-03',
      'Ngawi',
      ['recordedAfterCorrection', 28],
      ['passport', 'expired', 'atImigrasi', 9],
    ],
    [
      'Rahmat Hidayat',
      'm',
      '1984-10-21',
      'Lombok Timur',
      ['recorded', 27],
      ['passport', 'expired', 'answered', 6],
    ],
    ['Yuliana Putri', 'f', '1996-06-18', 'Kupang', ['recorded', 25], ['passport', 'full', 'answered', 5]],
    ['Siti Maryam', 'f', '1988-02-02', 'Sumenep', ['recorded', 24], ['passport', 'lost', 'atImigrasi', 5]],
    ['Mega Silvia', 'f', '1997-04-25', 'Padang', ['recorded', 23], ['passport', 'expired', 'withdrawn', 10]],
    ['Nining Suryani', 'f', '1986-09-11', 'Cianjur', ['recorded', 22], ['passport', 'child', 'visited', 7]],
    ['Fitriani Rahayu', 'f', '1994-01-19', 'Indramayu', ['recorded', 21], ['moving', 'unproven', 12]],
    [
      'Bambang Wijaya',
      'm',
      '1981-07-07',
      'Surabaya',
      ['recorded', 20],
      ['passport', 'expired', 'complete', 5],
    ],
    ['Lina Marlina', 'f', '1992-12-12', 'Karawang', ['recorded', 18], ['passport', 'expired', 'visited', 4]],
    ['Agung Nugraha', 'm', '1990-05-30', 'Bandung', ['recorded', 16], ['passport', 'full', 'visited', 3]],
    [
      'Sulastri Ningsih',
      'f',
      '1983-03-16',
      'Wonogiri',
      ['recorded', 14],
      ['passport', 'damaged', 'complete', 2],
    ],
    [
      'Hendra Gunawan',
      'm',
      '1987-11-27',
      'Pontianak',
      ['recorded', 12],
      ['passport', 'expired', 'corrected', 3],
    ],
    ['Putri Ayu', 'f', '1999-08-08', 'Denpasar', ['elsewhere', 9]],
    ['Wulan Sari', 'f', '1998-10-04', 'Tegal', ['asked', 3]],
    ['Gilang Ramadhan', 'm', '2001-01-22', 'Tasikmalaya', ['complete', 2]],
    ['Imam Syafii', 'm', '1980-06-06', 'Jember', ['sent', 1]],
  ],
  jeddah: [
    [
      'فاطمة الزهراء',
      'f',
      '1994-03-21',
      'مكة المكرمة',
      ['recorded', 30],
      ['passport', 'expired', 'collectable', 9],
    ],
    [
      'Muhammad Zainuddin',
      'm',
      '1978-08-17',
      'Bangkalan',
      ['recorded', 26],
      ['passport', 'full', 'handedOver', 17],
    ],
    ['Nur Hayati', 'f', '1985-05-15', 'Sukabumi', ['recorded', 18], ['passport', 'expired', 'atImigrasi', 6]],
    ['Abdul Karim', 'm', '1990-02-11', 'Bima', ['recorded', 15], ['passport', 'lost', 'complete', 5]],
    ['Siti Khadijah', 'f', '1996-09-09', 'Cirebon', ['sent', 2]],
  ],
  hongKong: [
    [
      'Sri Rejeki',
      'f',
      '1986-12-01',
      'Ponorogo',
      ['recorded', 32],
      ['passport', 'expired', 'handedOver', 22],
    ],
    ['Ani Purwanti', 'f', '1991-06-13', 'Madiun', ['recorded', 19], ['passport', 'full', 'visited', 4]],
    ['Dewi Sartika', 'f', '1993-10-30', 'Cilacap', ['recorded', 16], ['passport', 'expired', 'asked', 4]],
    ['Winarti', 'f', '1989-04-04', 'Kendal', ['asked', 2]],
  ],
  losAngeles: [
    [
      'Michael Tanoto',
      'm',
      '1988-01-15',
      'Jakarta',
      ['recorded', 28],
      ['passport', 'damaged', 'collectable', 10],
    ],
    [
      'Jessica Halim',
      'f',
      '1987-07-19',
      'Semarang',
      ['recorded', 13],
      ['passport', 'child-of-two-nationalities', 'complete', 3],
    ],
  ],
  melbourne: [
    ['Kevin Pratama', 'm', '2002-02-20', 'Yogyakarta', ['recorded', 25], ['moving', 'issued', 9]],
    ['Amelia Sutanto', 'f', '2003-11-11', 'Bogor', ['recorded', 14], ['passport', 'expired', 'sent', 1]],
  ],
  taipei: [
    ['Sumiati', 'f', '1990-07-25', 'Brebes', ['recorded', 27], ['passport', 'expired', 'handedOver', 15]],
    ['Karsinah', 'f', '1984-09-17', 'Pati', ['recorded', 17], ['passport', 'full', 'withdrawn', 6]],
    ['Tarno', 'm', '1992-05-05', 'Tulungagung', ['complete', 3]],
  ],
}

const placeNames = Object.keys(rows) as readonly HistoryPlaceName[]

/** The people of the demo history, all invented; what they ask for shows every state that a request can have. */
export const historyPeople: readonly HistoryPerson[] = placeNames.flatMap(place =>
  rows[place].map(([name, sex, born, birthPlace, residence, then]): HistoryPerson => {
    const person = { name, sex, born, birthPlace, place, residence }
    if (then === undefined) return person
    if (then[0] === 'moving') return { ...person, moving: [then[1], then[2]] }
    return { ...person, passport: [then[1], then[2], then[3]] }
  }),
)
