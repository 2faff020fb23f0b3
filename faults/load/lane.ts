import type { Chance } from '../../tests/chance.ts'
import type { AnswerLog } from './acknowledged.ts'
import { type Person, Stranded } from './person.ts'
import type { Turns } from './turns.ts'
import { correctPhone, definition, type Service, writeRequest } from './write-request.ts'

/** One line of work: a citizen who asks, and the staff who answer her, one story after another. */
export type Lane = {
  readonly citizen: Person
  readonly toBegin: Turns
  readonly officer: Person
  readonly head: Person
  readonly log: AnswerLog
  readonly chance: Chance
  /** Numbers that no other lane and no other story has. */
  readonly newMark: () => number
}

/** Whether the platform says that this step was done: it leads back to the file. */
const take = async (
  person: Person,
  request: string,
  name: string,
  changes: Readonly<Record<string, string>> = {},
): Promise<void> => {
  const file = `/desk/applications/${request}`
  const place = await person.fillIn(`${file}/${name}`, `${file}/${name}`, changes)
  if (!place.startsWith(file)) throw new Stranded(`${name} led to ${place}`)
}

const phoneOf = (mark: number): string => `+6017${String(mark).padStart(7, '0')}`

const decide = async (lane: Lane, person: Person, request: string, service: Service): Promise<void> => {
  const ground = definition(service).decision.refusals[0]?.id
  // A rejected report of residence would close the way to the other services.
  const isHard = service !== 'lapor-diri' && ground !== undefined && lane.chance.next() < 0.2
  const outcome = isHard ? 'reject' : 'grant'
  const reason = outcome === 'reject' ? { ground: ground ?? '', reasonId: 'Belum memenuhi syarat.' } : {}
  await take(person, request, 'decision', { outcome, ...reason })
  lane.log.note({ what: 'decision', request, outcome })
}

/** From the counter to Imigrasi and back, with a payment on the way. */
const workOnPassport = async ({ officer, log, newMark }: Lane, request: string): Promise<void> => {
  const step = async (fact: string, name: string, changes: Readonly<Record<string, string>> = {}) => {
    await take(officer, request, name, changes)
    log.note({ what: 'step', request, fact })
  }
  const receipt = `KL-${newMark()}`
  // In the money of the place, where the price told is in rupiah: so it is taken knowingly.
  await take(officer, request, 'payments', { receipt, amount: '109', currency: 'MYR', agreed: 'MYR-10900' })
  log.note({ what: 'payment', request, receipt })
  await step('VisitorAttended', 'attendance')
  await step('BiometricsTaken', 'biometrics')
  await step('InterviewHeld', 'interview', { notes: 'Jelas.' })
  await step('SentToAgency', 'agency-requests', { reference: 'IM-77' })
  await step('AgencyAnswered', 'agency-answers', { answer: 'approved' })
}

/** One request of one service, from its first question to the decision. */
const tellStory = async (lane: Lane, service: Service): Promise<void> => {
  const { citizen, toBegin, officer, head, log, chance, newMark } = lane
  const writing = { citizen, toBegin, log, chance, service }
  const request = await writeRequest({ ...writing, phone: phoneOf(newMark()) })
  if (chance.next() < 0.6) {
    await take(officer, request, 'corrections', {
      items: 'phone',
      reasonId: 'Nomor telepon kurang satu angka.',
    })
    log.note({ what: 'step', request, fact: 'CorrectionAsked' })
    await correctPhone({ ...writing, phone: phoneOf(newMark()) }, request)
  }
  await take(officer, request, 'completeness')
  log.note({ what: 'step', request, fact: 'FileDeclaredComplete' })
  if (service === 'passport-replacement') await workOnPassport(lane, request)
  await decide(lane, service === 'lapor-diri' ? officer : head, request, service)
}

/** Story after story until it is told to stop. A stranded person begins another one; that it happened is told. */
export const work = async (
  lane: Lane,
  { isOver, stranded }: { readonly isOver: () => boolean; readonly stranded: (fault: Stranded) => void },
): Promise<void> => {
  while (!isOver()) {
    const services = ['lapor-diri', 'passport-replacement', 'surat-keterangan-pindah'] as const
    // The report of residence opens the way to the other two.
    for (const service of services) {
      if (isOver()) return
      try {
        await tellStory(lane, service)
      } catch (fault) {
        if (!(fault instanceof Stranded)) throw fault
        stranded(fault)
      }
    }
  }
}
