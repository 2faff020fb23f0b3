import type { Json } from './json.ts'

/** Something that happened: a name in the past tense and what was true then. Ids and codes, never biographies. */
export type Fact<Name extends string = string, Body extends Json = Json> = {
  readonly name: Name
  readonly body: Body
}

/** A fact as the journal keeps it: who, when, where in its stream and in the world are set on writing. */
export type Recorded<F extends Fact = Fact> = F & {
  /** Place in the one order of the whole journal; gaps are normal. */
  readonly position: number
  readonly stream: string
  /** 1 for the first fact of a stream, then without gaps. */
  readonly version: number
  /** ISO 8601 instant in UTC, milliseconds. */
  readonly at: string
  /** Account id of the person who acted, or `system:<what>`. */
  readonly actor: string
  /** Code of the mission whose chain carries it; null: the ministry's chain. */
  readonly mission: string | null
}

/** A verb's answer: the facts to record, or a refusal by code. */
export type Decision<F extends Fact, Code extends string> = readonly F[] | Refusal<Code>

/** A rule said no. The words for each code stand beside the verb. */
export type Refusal<Code extends string = string> = { readonly refused: Code }

export const fact = <const Name extends string, Body extends Json>(
  name: Name,
  body: Body,
): Fact<Name, Body> => ({
  name,
  body,
})

export const refuse = <const Code extends string>(code: Code): Refusal<Code> => ({ refused: code })

export const isRefusal = (outcome: unknown): outcome is Refusal =>
  typeof outcome === 'object' && outcome !== null && 'refused' in outcome
