/** Where the people of the demo history live, and who serves them there. Phone numbers are of no real line. */
export type HistoryPlace = {
  readonly mission: string
  readonly country: string
  readonly subdivision: string | null
  readonly city: string
  readonly streets: readonly string[]
  readonly postcode: string
  /** The last digits are put to it. */
  readonly phone: string
  readonly purpose: 'work' | 'study' | 'family'
  /** Names of the counter and of the head; null: played by someone on the demo page. */
  readonly officer: string | null
  readonly head: string | null
}

export const historyPlaces = {
  kualaLumpur: {
    mission: 'kbri-kuala-lumpur',
    country: 'MY',
    subdivision: 'MY-14',
    city: 'Kuala Lumpur',
    streets: ['Jalan Ampang', 'Jalan Pudu', 'Jalan Ipoh', 'Jalan Kuching', 'Jalan Cheras'],
    postcode: '50450',
    phone: '+6011555001',
    purpose: 'work',
    officer: null,
    head: null,
  },
  jeddah: {
    mission: 'kjri-jeddah',
    country: 'SA',
    subdivision: 'SA-02',
    city: 'Jeddah',
    streets: ['Al Rehab Street', 'King Fahd Road', 'Palestine Street'],
    postcode: '23343',
    phone: '+96655500',
    purpose: 'work',
    officer: null,
    head: 'Hasyim Muzakki',
  },
  hongKong: {
    mission: 'kjri-hong-kong',
    country: 'HK',
    subdivision: null,
    city: 'Hong Kong',
    streets: ['Leighton Road', 'Nathan Road', 'Tai Po Road'],
    postcode: '',
    phone: '+852555501',
    purpose: 'work',
    officer: 'Rini Susanti',
    head: 'Teguh Santosa',
  },
  losAngeles: {
    mission: 'kjri-los-angeles',
    country: 'US',
    subdivision: 'US-AZ',
    city: 'Phoenix',
    streets: ['Camelback Road', 'Indian School Road'],
    postcode: '85001',
    phone: '+160255501',
    purpose: 'family',
    officer: 'Andre Wirawan',
    head: 'Sinta Maharani',
  },
  melbourne: {
    mission: 'kjri-melbourne',
    country: 'AU',
    subdivision: 'AU-VIC',
    city: 'Melbourne',
    streets: ['Swanston Street', 'Sydney Road'],
    postcode: '3000',
    phone: '+6139555501',
    purpose: 'study',
    officer: 'Bayu Aji',
    head: 'Kartika Dewi',
  },
  taipei: {
    mission: 'kdei-taipei',
    country: 'TW',
    subdivision: null,
    city: 'Taipei',
    streets: ['Ruiguang Road', 'Zhongshan North Road'],
    postcode: '114',
    phone: '+88695550',
    purpose: 'work',
    officer: 'Ferry Irawan',
    head: 'Laksmi Utami',
  },
} as const satisfies Readonly<Record<string, HistoryPlace>>

export type HistoryPlaceName = keyof typeof historyPlaces
