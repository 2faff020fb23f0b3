import type { Phrase } from '../../kernel/index.ts'
import type { Letters } from '../../platform/letters/index.ts'

export type LetterField = {
  readonly id: string
  /** Its number in the regulation's form, where there is one. */
  readonly number: number | null
  readonly label: Phrase
  /** As printed; a date in ISO form is written out in both languages. */
  readonly value: string
}

export type Signatory = {
  readonly name: string
  readonly position: string
  /** Printed beneath, smaller; null or left out: in Indonesian alone. */
  readonly positionEn?: string | null
  /** Staff number; null where the signer has none. */
  readonly nip: string | null
  /** The office of the person who lent the signature: printed after "a.n.". Null: signed in one's own right. */
  readonly onBehalfOf: string | null
  readonly onBehalfOfEn?: string | null
}

/** What a document says of a person and of who signed it. A record, never in a fact. */
export type LetterContent = {
  readonly holder: string
  readonly fields: readonly LetterField[]
  readonly signatory: Signatory
  /** What is brought with it; left out: nothing, or a letter of a time that did not record it. */
  readonly bring?: readonly Phrase[]
}

const textsOf = ({ holder, fields, signatory, bring = [] }: LetterContent): readonly string[] => [
  holder,
  ...fields.flatMap(({ label, value }) => [label.id, label.en, value]),
  ...bring.flatMap(({ id, en }) => [id, en]),
  signatory.name,
  signatory.position,
  signatory.positionEn ?? '',
  signatory.nip ?? '',
  signatory.onBehalfOf ?? '',
  signatory.onBehalfOfEn ?? '',
]

/** The signs of this letter that no font of ours can draw. Ask before a number is taken. */
export const undrawableIn = (
  letters: Pick<Letters, 'uncovered'>,
  content: LetterContent,
): readonly string[] => letters.uncovered(textsOf(content))
