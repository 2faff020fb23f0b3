import type { FieldType } from './language/field.ts'

/**
 * What the platform may know of a person, by the name a definition uses for it, and the type of field that can show it.
 * `prefill` offers it, `reuse` feeds it; whoever keeps persons decides which of them it holds.
 */
export const knownValues = {
  'person.fullName': 'name',
  'person.birthPlace': 'text',
  'person.birthDate': 'date',
  'person.sex': 'choice',
  'person.nik': 'nik',
  'person.passportNumber': 'passportNumber',
  'person.passportExpires': 'date',
  'person.email': 'email',
  'person.phone': 'phone',
  'person.residence': 'country',
  'person.residenceArea': 'subdivision',
  'person.addressAbroad': 'address',
  'person.addressInIndonesia': 'address',
  'person.arrivedOn': 'date',
  'person.stayPurpose': 'choice',
  'person.emergencyContactName': 'name',
  'person.emergencyContactPhone': 'phone',
} as const satisfies Readonly<Record<string, FieldType>>

export type KnownValue = keyof typeof knownValues

export const isKnownValue = (name: string): name is KnownValue => Object.hasOwn(knownValues, name)

const ofPlace: ReadonlySet<string> = new Set<KnownValue>([
  'person.addressAbroad',
  'person.arrivedOn',
  'person.stayPurpose',
])

/** Whether a known value is about the place where she lived when she gave it, and says nothing of another. */
export const isOfPlace = (name: string): boolean => ofPlace.has(name)
