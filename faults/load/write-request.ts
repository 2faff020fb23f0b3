import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { type Answer, type Definition, definitionOf } from '../../src/modules/catalogue/index.ts'
import { pdf } from '../../src/platform/intake/sample-files.ts'
import type { Chance } from '../../tests/chance.ts'
import type { AnswerLog } from './acknowledged.ts'
import { type Person, Stranded } from './person.ts'
import type { Turns } from './turns.ts'

export type Writing = {
  readonly citizen: Person
  /** This citizen's other line of work waits with its own: two presses of Start begin one request. */
  readonly toBegin: Turns
  readonly log: AnswerLog
  readonly chance: Chance
  readonly service: Service
  /** A phone number that no other request carries: by it a request that was sent twice would be seen. */
  readonly phone: string
}

export type Service = 'lapor-diri' | 'passport-replacement' | 'surat-keterangan-pindah'

export const definition = (service: Service): Definition => {
  const found = definitionOf(service, new Date().toISOString().slice(0, 10))
  if (found === null) throw new Error(`There is no service ${service}`)
  return found
}

/** The inputs of one answer, as the form names them. */
const inputsOf = (field: string, answer: Answer): Record<string, string> => {
  if (answer === null) return {}
  if (typeof answer === 'object')
    return Object.fromEntries(Object.entries(answer).map(([part, value]) => [`${field}-${part}`, value]))
  if (typeof answer === 'boolean') return { [field]: answer ? 'yes' : 'no' }
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(answer)) ?? []
  if (year !== '') return { [`${field}-year`]: year, [`${field}-month`]: month, [`${field}-day`]: day }
  return { [field]: String(answer) }
}

/** What the definition's example answers on one page; the phone is this request's own. */
export const answersOn = (service: Service, page: string, phone: string): Record<string, string> => {
  const { form, examples } = definition(service)
  const answers = { ...examples[0]?.answers, phone }
  const fields = form.find(({ id }) => id === page)?.fields ?? []
  return Object.assign(
    {},
    ...fields.map(({ id }) => inputsOf(id, (answers as Record<string, Answer>)[id] ?? null)),
  )
}

export const contactPage = (service: Service): string =>
  definition(service).form.find(({ fields }) => fields.some(({ id }) => id === 'phone'))?.id ?? ''

/** A small file that nobody has sent before: a photo, or a PDF; both are kept as other bytes than these. */
const newFile = async (chance: Chance): Promise<File> => {
  if (chance.next() < 0.5) {
    const [x, y] = [chance.between(1, 9_999_999), chance.between(1, 9_999_999)]
    const bytes = new Uint8Array(pdf({ catalogue: `/Mark (${x}-${y})` }))
    return new File([bytes], 'dokumen.pdf', { type: 'application/pdf' })
  }
  const noise = Buffer.from(Array.from({ length: 64 * 48 * 3 }, () => chance.between(0, 255)))
  const photo = await sharp(noise, { raw: { width: 64, height: 48, channels: 3 } })
    .jpeg()
    .toBuffer()
  return new File([new Uint8Array(photo)], 'foto.jpg', { type: 'image/jpeg' })
}

const upload = async ({ citizen, log, chance }: Writing, request: string, requirement: string) => {
  const file = await newFile(chance)
  const sha256 = createHash('sha256')
    .update(await file.bytes())
    .digest('hex')
  const address = `/drafts/${request}/documents/${requirement}`
  await citizen.sendFile(address, file)
  log.note({ what: 'upload', request, requirement, sha256 })
  await citizen.press(`${address}/end`, {})
}

const mostStops = 40

/** Starts a request and answers its first questions; from then on another start begins another one. */
const begin = async ({ citizen, log, service, phone }: Writing): Promise<string> => {
  const begun = await citizen.press(`/apply/${service}`, {})
  const request = /^\/drafts\/([0-9a-f-]{36})/.exec(begun)?.[1] ?? ''
  if (request === '') throw new Stranded(`${service} could not be started: ${begun}`)
  log.note({ what: 'draft', request })
  await citizen.press(`/drafts/${request}/residence`, { country: 'MY', subdivision: 'MY-14' })
  const contact = `/drafts/${request}/questions/${contactPage(service)}`
  await citizen.press(contact, answersOn(service, contactPage(service), phone))
  return request
}

/** Writes a request from its first question to its sending, and returns its id. */
export const writeRequest = async (writing: Writing): Promise<string> => {
  const { citizen, log, service, phone, toBegin } = writing
  const request = await toBegin(() => begin(writing))
  const draft = `/drafts/${request}`

  for (let stop = 0; stop < mostStops; stop++) {
    const { path } = await citizen.open(`${draft}/check`)
    const [, kind, name = ''] = /^\/drafts\/[^/]+\/(questions|documents|check)\/?(.*)$/.exec(path) ?? []
    if (kind === 'check') {
      const sent = await citizen.fillIn(path, `${draft}/submission`, {})
      if (!sent.startsWith(`/applications/${request}`)) throw new Stranded(`Sending led to ${sent}`)
      log.note({ what: 'submission', request, phone })
      return request
    }
    if (kind === 'questions') await citizen.fillIn(path, path, answersOn(service, name, phone))
    else if (kind === 'documents') await upload(writing, request, name)
    else throw new Stranded(`Lost at ${path}`)
  }
  throw new Stranded(`${service} never came to its end`)
}

/** Corrects the phone number that an officer asked about. */
export const correctPhone = async (writing: Writing, request: string): Promise<void> => {
  const { citizen, log, service, phone } = writing
  const draft = await citizen.press(`/applications/${request}/corrections`, {})
  const page = `${draft}/questions/${contactPage(service)}`
  await citizen.fillIn(page, page, { phone })
  const sent = await citizen.fillIn(`${draft}/check`, `${draft}/submission`, {})
  if (!sent.startsWith(`/applications/${request}`)) throw new Stranded(`The correction led to ${sent}`)
  log.note({ what: 'correction', request, phone })
}
