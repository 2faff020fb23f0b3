import type { Day, Fact, InstantText, Money } from '../../kernel/index.ts'
import type { WaitTime } from './wait-day.ts'

/** A document as it was sent: what for, and the hashes of what was received and of what is kept. */
export type SentDocument = {
  readonly id: string
  readonly requirement: string
  /** Only where the requirement has parts. */
  readonly part?: string
  readonly received: string
  readonly stored: string
}

/** What was told about the price when the request was sent. */
export type ToldTariff = {
  readonly total: Money | null
  readonly verified: boolean
  readonly lines: readonly { readonly id: string; readonly version: string; readonly amount: Money }[]
}

/** The date first told, and by which rule and calendar it was computed. */
export type Promised = {
  readonly due: InstantText
  readonly workingDays: number
  readonly countsFirstDay: boolean
  readonly calendar: string
  readonly unknownYears: readonly number[]
}

/** By which right someone signed: a role of their own, or one lent by its holder. */
export type Capacity = { readonly role: string; readonly delegatedBy: string | null }

/** What a definition's rules made of the answers; kept, so that nobody has to ask the answers again. */
export type Case = {
  /** Record that holds the answers; facts carry none of them. */
  readonly answers: string
  readonly documents: readonly SentDocument[]
  readonly variant: Readonly<Record<string, string>>
  /** Steps of the definition that apply to this request. */
  readonly steps: readonly string[]
  readonly tariff: ToldTariff
  /** Requirements that she does not have; why stands in the record of the answers. */
  readonly lacking?: readonly string[]
}

/** A wait has ended: since when it waited, and the date told now; null where no clock runs yet. */
export type Resumed = { readonly askedAt: InstantText; readonly due: InstantText | null }

/** Cancelled was a sending: the clock goes on, as if there had been none. The date told now; null where none runs yet. */
export type GoesOn = { readonly due: InstantText | null }

/** Cancelled was an answer: the file waits again, as if there had been none; since when, and when that was recorded. */
export type WaitsAgain = {
  readonly waitsFor: string
  readonly from: WaitTime
  readonly since: InstantText
}

/** Cancelled was a hand-over: what was granted is there to be handed over again; since when. */
export type ToHandOver = { readonly grantedSince: InstantText }

/** What a correction left as it was, though it was asked for; each only where there is some. */
export type NotGiven = {
  readonly unchanged?: readonly string[]
  /** Her case does not ask for it, so that she could not give it. */
  readonly notInCase?: readonly string[]
}

export type AgencyAnswer = 'approved' | 'refused'

/** Stream `application-<id>`, in its mission's chain. */
export type ApplicationFact =
  | Fact<
      'ApplicationSubmitted',
      Case & { number: string; service: string; definition: number; person: string; mission: string }
    >
  /** `items` are ids of the definition's fields and requirements; `reason` is a record. */
  | Fact<'CorrectionAsked', { step: string; items: readonly string[]; reason: string; pauses: boolean }>
  /** Of what was asked. `confirmed`: she says it is right as it was sent. The others she did not give. */
  | Fact<'CorrectionSent', Case & Resumed & { confirmed?: readonly string[] } & NotGiven>
  /** Asked by mistake, so nobody waits for it any more. `sentAt`: her place in line, where no clock runs yet. */
  | Fact<'CorrectionTakenBack', Resumed & { reason: string | null; sentAt: InstantText }>
  | Fact<'FileDeclaredComplete', { step: string; promised: Promised }>
  | Fact<'VisitorAttended', { step: string; day: Day }>
  | Fact<'BiometricsTaken', { step: string; day: Day }>
  | Fact<'InterviewHeld', { step: string; day: Day; notes: string | null }>
  /** `day`: on which it was sent; older facts have none, and mean the moment at which they were recorded. */
  | Fact<'SentToAgency', { step: string; agency: string; reference: string | null; day?: Day }>
  /** `day`: on which the answer came; older facts have none, and mean the moment at which they were recorded. */
  | Fact<
      'AgencyAnswered',
      {
        step: string
        agency: string
        answer: AgencyAnswer
        notes: string | null
        askedAt: InstantText
        due: InstantText
        day?: Day
      }
    >
  | Fact<'PaymentReceived', { step: string; receipt: string; amount: Money; charged: ToldTariff }>
  /**
   * Recorded by mistake: version and step of the fact that no longer stands. `reason` is a record. `clock`: of a sending
   * or an answer; `toHandOver`: of a hand-over.
   */
  | Fact<
      'EntryCancelled',
      {
        entry: number
        entryStep: string
        reason: string
        clock?: GoesOn | WaitsAgain
        toHandOver?: ToHandOver
      }
    >
  /** `toHandOver`: what was granted is still to be fetched; otherwise the request ends here. */
  | Fact<
      'ApplicationGranted',
      { step: string; capacity: Capacity; document: string | null; toHandOver: boolean }
    >
  /** The letter `replaces` was cancelled or revoked, and a signer has issued `document` for the same grant. */
  | Fact<'LetterIssuedAnew', { capacity: Capacity; document: string; replaces: string }>
  | Fact<'ApplicationRejected', { step: string; capacity: Capacity; ground: string; explanation: string }>
  | Fact<'ApplicationWithdrawn', { step: string; by: 'citizen' }>
  /**
   * `record` holds the new number, the receiver's name, and number and date of what was shown. `shown`: by which kinds
   * of papers somebody other than the holder proved who they are and that they may receive it.
   */
  | Fact<
      'HandedOver',
      {
        step: string
        day: Day
        to: Receiver
        oldBookSeen: boolean
        shown?: { authority: Authority; identity: Identity } | null
        record: string
      }
    >

export type Receiver = 'holder' | 'parent' | 'proxy'

/** The paper by which somebody may receive what is another's. */
export type Authority = 'power-of-attorney' | 'birth-certificate' | 'family-card' | 'other-document'

/** The paper by which the receiver proved who they are. */
export type Identity = 'passport' | 'identity-card' | 'other-identity'
