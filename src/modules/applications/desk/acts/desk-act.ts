import type { Child } from 'hono/jsx'
import type { ButtonTone, Problems } from '../../../../design/index.ts'
import type { Entry } from '../../../../journal/index.ts'
import type { Decision, Phrase, Refusal, Words } from '../../../../kernel/index.ts'
import type { Form, Visit } from '../../../../web/index.ts'
import type { Step } from '../../../catalogue/index.ts'
import type { DocumentRow } from '../../../documents/index.ts'
import type { Mission, MissionCalendar } from '../../../missions/index.ts'
import type { Application } from '../../application.ts'
import type { ApplicationFact } from '../../facts.ts'
import type { Reached } from '../../reach.ts'
import type { RecordBodies, RecordKind, Records } from '../../records.ts'
import type { SigningAs } from './signing-as.ts'

/** A request on the desk, in front of someone who is about to act on it. */
export type OnDesk = Reached & {
  readonly visit: Visit
  readonly mission: Mission
  readonly calendar: MissionCalendar
  readonly records: Records
  /** Where something is to be signed: how this person signs; null otherwise, or where they do not sign. */
  readonly signing: SigningAs | null
  /** For a hand-over, its cancellation, and another letter: the one that was issued last. */
  readonly letter: DocumentRow | null
  /** Of a hand-over that was sent: how many requests of other people name the new number already, of those this officer may list. */
  readonly sharedBy: number
}

/** The same, with the step of the definition that is to be taken. */
export type Standing = OnDesk & { readonly step: Step }

export type Read<V> = { readonly value: V } | { readonly problems: Problems }

/** By the name of the field. */
export type FieldLabels = Readonly<Record<string, Phrase>>

type Kept = { readonly [K in RecordKind]: { readonly kind: K; readonly body: RecordBodies[K] } }[RecordKind]

/** One deed of an officer on a request: its page, how its form is read, and the verb it runs. */
export type Deed<V, Code extends string, At extends OnDesk = Standing> = {
  readonly title: Phrase
  readonly button: Phrase
  readonly tone?: ButtonTone
  /** What the officer should know before. */
  readonly lead?: (at: At) => Child
  /** What its fields are called where they are spoken of outside the form: what is typed, and what is chosen. */
  readonly typed?: FieldLabels
  readonly chosen?: FieldLabels
  /** `form`: what was sent, where it comes back. */
  readonly fields: (at: At, form?: Form) => Child
  readonly read: (form: Form, at: At) => Read<V>
  /** A record of the same transaction; its id is handed to `decide`. */
  readonly record?: (value: V) => Kept | null
  readonly decide: (
    request: Application,
    at: At,
    value: V,
    record: string | null,
  ) => Decision<ApplicationFact, Code>
  /** What else stands or falls with it, such as the numbered document. A refusal undoes all of it. */
  readonly alongside?: (entry: Entry, at: At, value: V) => Promise<Refusal<Code> | undefined>
  readonly refusals: Words<Code>
  /** A refusal told more closely, where what it met can be named; null: in the words of `refusals`. */
  readonly explain?: (at: At, value: V, code: Code) => Promise<Phrase | null>
}

/** A deed that is a step of the definition. */
export type DeskAct<V, Code extends string> = Deed<V, Code> & { readonly act: Step['act'] }
