import { fill, type Phrase } from '../../../kernel/index.ts'
import type { Answer, Answers, Definition, FormPage } from '../../catalogue/index.ts'
import {
  lookUpMission,
  missionForDisplay,
  missionReference,
  officesIn,
  placeProblems,
  readPlace,
} from '../../missions/index.ts'
import type { Residence } from './draft.ts'

const words = {
  choosePart: { id: 'Pilih daerah tempat Anda tinggal.', en: 'Choose the part you live in.' },
  elsewhere: {
    id: 'Tempat ini tidak dilayani {mission}, padahal permohonan ini dikirim ke sana. Bila Anda memang tinggal di tempat ini, cabut permohonan ini dan kirim yang baru.',
    en: 'This place is not served by {mission}, where this request was sent. If you do live here, withdraw this request and send a new one.',
  },
} as const satisfies Record<string, Phrase>

/** Whether the step about her residence answers all of this page, so that it is not asked a second time. */
export const isAboutResidence = (page: FormPage): boolean =>
  page.fields.every(field => field.answeredBy === 'residence')

/** What the step about her residence answers in the form. */
export const answersFromResidence = (
  definition: Definition,
  { country, subdivision }: Residence,
): Answers => {
  const given: Record<string, Answer> = {}
  for (const field of definition.form.flatMap(page => page.fields)) {
    if (field.answeredBy === 'residence') given[field.id] = field.type === 'country' ? country : subdivision
  }
  return given
}

/**
 * A corrected residence must stay with the office that has the request; by field, what is wrong with it. Who did not
 * know her part of the country when she sent it (`sent`) need not know it now.
 */
export const residenceProblems = (
  page: FormPage,
  values: Answers,
  mission: string,
  sent: Answers = {},
): Readonly<Record<string, Phrase>> => {
  const country = page.fields.find(({ type, answeredBy }) => answeredBy && type === 'country')
  const area = page.fields.find(({ type, answeredBy }) => answeredBy && type === 'subdivision')
  const stated = country === undefined ? null : values[country.id]
  if (country === undefined || typeof stated !== 'string') return {}
  const part = area === undefined ? null : values[area.id]
  const isPartOf = typeof part === 'string' && part.startsWith(`${stated}-`)
  const place = readPlace({ country: stated, subdivision: isPartOf ? part : null })
  if ('problem' in place) return { [country.id]: placeProblems[place.problem] }
  const found = lookUpMission(missionReference(), place.value)
  const wasUnknown = area !== undefined && sent[area.id] === null
  const inCountry = officesIn(missionReference(), stated).map(({ code }) => code)
  if (wasUnknown && part === null && inCountry.includes(mission)) return {}
  if (area !== undefined && (found.outcome === 'needs-subdivision' || (part !== null && !isPartOf))) {
    return { [area.id]: words.choosePart }
  }
  const offices = [found.office, ...found.alternatives.map(({ office }) => office)]
  if (found.outcome === 'needs-subdivision' || offices.includes(mission)) return {}
  return { [country.id]: fill(words.elsewhere, { mission: missionForDisplay(mission).shortName }) }
}
