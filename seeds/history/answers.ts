import { Temporal } from 'temporal-polyfill'
import type { Answer, Answers } from '../../src/modules/catalogue/index.ts'
import { passportNumberOf, pickFrom } from '../request-plan.ts'
import type { HistoryPerson, PassportCase } from './people.ts'
import { type HistoryPlace, historyPlaces } from './places.ts'

const digits = (number: number, length: number): string => String(number).padStart(length, '0')

const daysFrom = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()

const passportOf = ({ name }: HistoryPerson): string => passportNumberOf(name)

/** Of a region that does not exist, so that it is nobody's; a third of the people give none. */
const nikOf = ({ name, sex, born }: HistoryPerson): string | null => {
  if (pickFrom(`nik ${name}`, 3) === 0) return null
  const [year = '', month = '', day = ''] = born.split('-')
  const dayOfNik = digits(Number(day) + (sex === 'f' ? 40 : 0), 2)
  return `990101${dayOfNik}${month}${year.slice(2)}${digits(pickFrom(`serial ${name}`, 9_000) + 1, 4)}`
}

const streetNumber = (name: string): number => pickFrom(`street ${name}`, 180) + 1

const addressOf = ({ name }: HistoryPerson, { streets, city, postcode }: HistoryPlace): Answer => ({
  street: `${streetNumber(name)} ${streets[pickFrom(name, streets.length)] ?? ''}`,
  ...{ city, region: '', postcode },
})

const home = ({ name, birthPlace }: HistoryPerson): Answer => ({
  street: `Jalan Merdeka ${streetNumber(name)}`,
  ...{ city: birthPlace, region: '', postcode: '' },
})

const phoneOf = ({ name }: HistoryPerson, { phone }: HistoryPlace): string =>
  `${phone}${digits(pickFrom(`phone ${name}`, 100), 2)}`

export const residenceAnswers = (person: HistoryPerson, today: string): Answers => {
  const place: HistoryPlace = historyPlaces[person.place]
  return {
    ...{ fullName: person.name, birthPlace: person.birthPlace, birthDate: person.born },
    ...{ passportNumber: passportOf(person), nik: nikOf(person), residence: place.country },
    arrivedOn: daysFrom(today, -20 - pickFrom(`arrived ${person.name}`, 2_000)),
    stayPurpose: place.purpose,
    ...{ addressAbroad: addressOf(person, place), addressInIndonesia: home(person) },
    ...{ phone: phoneOf(person, place), email: null },
    ...{ emergencyContactName: null, emergencyContactPhone: null },
  }
}

const stories: Readonly<Record<'lost' | 'damaged', readonly string[]>> = {
  lost: ['Tas dicuri di pasar.', 'Tertinggal di taksi.', 'Hilang waktu pindah kamar.'],
  damaged: ['Terkena air waktu banjir kecil di kamar.', 'Ikut tercuci.', 'Sobek di halaman data.'],
}

const happening = (why: 'lost' | 'damaged', person: HistoryPerson, city: string, today: string): Answers => ({
  reason: why,
  happenedOn: daysFrom(today, -3 - pickFrom(`happened ${person.name}`, 20)),
  happenedWhere: city,
  story: stories[why][pickFrom(person.name, 3)] ?? '',
  forceMajeure: false,
  ...(why === 'lost' ? { hasCopy: true, lostPassportNumber: passportOf(person) } : {}),
})

const withOldBook = (
  reason: 'expired' | 'full' | 'damaged',
  person: HistoryPerson,
  today: string,
): Answers => ({
  reason,
  passportNumber: passportOf(person),
  passportExpires: daysFrom(today, reason === 'expired' ? pickFrom(person.name, 160) - 20 : 700),
})

const childOf = (person: HistoryPerson, city: string, today: string): Answers => ({
  ...withOldBook('expired', person, today),
  ...{ forWhom: 'child', fullName: `Alif ${person.name.split(' ').at(-1) ?? ''}`, birthPlace: city },
  birthDate: daysFrom(today, -365 * 7 - pickFrom(`child ${person.name}`, 300)),
  passportNumber: passportNumberOf(`of the child of ${person.name}`),
  ...{ fatherName: null, motherName: person.name, nik: null, stayPermit: 'other' },
})

const caseAnswers = (why: PassportCase, person: HistoryPerson, city: string, today: string): Answers => {
  switch (why) {
    case 'expired':
    case 'full':
      return withOldBook(why, person, today)
    case 'lost':
      return happening('lost', person, city, today)
    case 'damaged':
      return { ...withOldBook('damaged', person, today), ...happening('damaged', person, city, today) }
    case 'child':
      return childOf(person, city, today)
    case 'child-of-two-nationalities':
      return { ...childOf(person, city, today), otherNationality: true }
  }
}

const permits = { work: 'work', study: 'study', family: 'spouse' } as const

export const passportAnswers = (why: PassportCase, person: HistoryPerson, today: string): Answers => {
  const place: HistoryPlace = historyPlaces[person.place]
  return {
    ...{ forWhom: 'self', fullName: person.name, birthPlace: person.birthPlace, birthDate: person.born },
    ...{ nik: nikOf(person), otherNationality: false, stayPermit: permits[place.purpose] },
    ...{ addressAbroad: addressOf(person, place), phone: phoneOf(person, place), email: null },
    kind: pickFrom(`kind ${person.name}`, 4) === 0 ? 'electronic' : 'ordinary',
    validity: pickFrom(`validity ${person.name}`, 2) === 0 ? 'five' : 'ten',
    ...caseAnswers(why, person, place.city, today),
  }
}

export const movingAnswers = (person: HistoryPerson, today: string): Answers => {
  const place: HistoryPlace = historyPlaces[person.place]
  return {
    ...{ fullName: person.name, passportNumber: passportOf(person), addressInIndonesia: home(person) },
    ...{ hostCountry: place.country, addressAbroad: addressOf(person, place) },
    ...{ livedFrom: daysFrom(today, -1_500), livedTo: daysFrom(today, 20), purpose: place.purpose },
    ...{ hadLetter: false, sameCountry: true, excludedGoods: false },
    ...{ returnOn: daysFrom(today, 20), goodsOn: daysFrom(today, 45) },
    ...{ phone: phoneOf(person, place), email: null },
  }
}
