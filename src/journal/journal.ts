import { type Decision, type Fact, isRefusal, type Recorded, type Refusal } from '../kernel/index.ts'
import { type Db, isDeadlock, isSerializationFailure, type Tx, transact } from '../platform/database/index.ts'
import { type Addition, append, type Beside, type Placed, place, StreamMoved } from './append.ts'
import { readStream } from './read.ts'
import type { StreamRef, Thing } from './stream.ts'
import { updateView, type View } from './view.ts'

/** One transaction over the journal: facts, views, records, outbox and jobs stand or fall together. */
export type Entry = {
  readonly tx: Tx
  readonly append: <F extends Fact>(
    stream: StreamRef,
    facts: readonly F[],
    expected: number | 'any',
  ) => Promise<readonly Recorded<F>[]>
}

/** As an entry, with the facts' places told before they are kept: what needs only those may be asked at once. */
type OpenEntry = Entry & {
  readonly place: <F extends Fact>(addition: Addition<F>, beside: Beside | null) => Promise<Placed<F>>
}

export type Acted<S, F extends Fact> = { readonly state: S; readonly recorded: readonly Recorded<F>[] }

export type Journal = {
  readonly db: Db
  readonly views: readonly View[]
  /** Facts of one stream, oldest first. */
  readonly read: (stream: string, after?: number) => Promise<Recorded[]>
  /** One transaction over several streams. Runs again from the start where someone was quicker. */
  readonly write: <T>(actor: string, work: (entry: OpenEntry) => Promise<T>) => Promise<T>
}

/** Thrown inside a transaction to leave nothing behind and carry the refusal out. */
class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

const tries = 12

const isWorthAnotherTry = (fault: unknown): boolean =>
  fault instanceof StreamMoved || isDeadlock(fault) || isSerializationFailure(fault)

export const createJournal = (db: Db, views: readonly View[], now: () => Date): Journal => {
  const byFact = new Map<string, View[]>()
  for (const each of views) {
    for (const name of each.facts) byFact.set(name, [...(byFact.get(name) ?? []), each])
  }

  const keepViews = async (tx: Tx, facts: readonly Recorded[]): Promise<void> => {
    const touched = new Set(facts.flatMap(each => byFact.get(each.name) ?? []))
    // Asked at once: no view looks at another.
    await Promise.all([...touched].map(each => updateView(tx, each, facts)))
  }

  const write = async <T>(actor: string, work: (entry: OpenEntry) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await transact(db, tx =>
          work({
            tx,
            append: (stream, facts, expected) =>
              append(tx, { stream, facts, expected }, { actor, at: now(), keepViews }),
            place: (addition, beside) => place(tx, addition, beside, { actor, at: now(), keepViews }),
          }),
        )
      } catch (fault) {
        if (!isWorthAnotherTry(fault) || attempt === tries) throw fault
      }
    }
  }

  return { db, views, write, read: (stream, after) => readStream(db, stream, after) }
}

/** The page was drawn from an older version of the stream than the one that stands now. */
export type Stale = 'stale'

export type ActOptions<S, F extends Fact, R extends string> = {
  /** The version the person saw; where the stream has moved on, the answer is the refusal 'stale'. */
  readonly seen?: number | undefined
  /** Records, other streams and jobs of the same transaction. A refusal undoes the whole. */
  readonly alongside?: (
    entry: Entry,
    recorded: readonly Recorded<F>[],
    state: S,
  ) => Promise<Refusal<R> | undefined>
  /**
   * Records of the same transaction that are asked for in one go with the facts, and so may not look at them or at a
   * view; and facts of a stream beside. Where the stream had moved on, that counts, whatever is refused here.
   */
  readonly meanwhile?: (tx: Tx) => Promise<Refusal<R> | undefined>
  readonly beside?: Beside | null
}

/**
 * The only way to act on one thing: read it, decide, append at the version read, decide again if someone was quicker.
 * Where a decision needs a record too, it reads it in the transaction it is given, never over a second connection.
 */
export const act = async <S, F extends Fact, G extends F, R extends string>(
  journal: Journal,
  stream: StreamRef,
  thing: Thing<S, F>,
  actor: string,
  decide: (state: S, tx: Tx) => Decision<G, R> | Promise<Decision<G, R>>,
  options: ActOptions<S, G, R> = {},
): Promise<Acted<S, G> | Refusal<R | Stale>> => {
  try {
    return await journal.write(actor, async entry => {
      const past = (await readStream(entry.tx, stream.id)) as Recorded<F>[]
      if (options.seen !== undefined && options.seen !== past.length) throw new Refused({ refused: 'stale' })
      const before = past.reduce(thing.evolve, thing.start)

      const decision = await decide(before, entry.tx)
      if (isRefusal(decision)) throw new Refused(decision)

      const facts = decision as readonly G[]
      const { recorded, kept } =
        facts.length === 0
          ? { recorded: [], kept: undefined }
          : await entry.place({ stream, facts, expected: past.length }, options.beside ?? null)
      const keeping = options.meanwhile?.(entry.tx)
      keeping?.catch(() => undefined)
      await kept
      const refused = await keeping
      if (refused !== undefined) throw new Refused(refused)
      const state = (recorded as readonly Recorded<F>[]).reduce(thing.evolve, before)
      const after = await options.alongside?.(entry, recorded, state)
      if (after !== undefined) throw new Refused(after)
      return { state, recorded }
    })
  } catch (fault) {
    if (fault instanceof Refused) return fault.refusal as Refusal<R | Stale>
    throw fault
  }
}

/** What a thing has become, and at which version. Version 0: there is no such stream. */
export const recall = async <S, F extends Fact>(
  journal: Journal,
  stream: string,
  thing: Thing<S, F>,
): Promise<{ state: S; version: number; facts: readonly Recorded<F>[] }> => {
  const facts = (await journal.read(stream)) as Recorded<F>[]
  return { state: facts.reduce(thing.evolve, thing.start), version: facts.length, facts }
}
