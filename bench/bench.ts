import type { Loaded } from './load/load.ts'
import type { Figures } from './measure/figures.ts'
import type { Place } from './place.ts'
import type { Line } from './report.ts'

/** A loaded store with the platform serving on it. */
export type Scene = {
  readonly place: Place
  readonly loaded: Loaded
  readonly connections: readonly number[]
  /** Length of one round, and how many of them. */
  readonly seconds: number
  readonly rounds: number
  /** Runs a round and adds what it cost in processor time: the platform's, the database's and those of `more`. */
  readonly withCpu: (more: readonly number[], round: () => Promise<Figures>) => Promise<Figures>
  /** The same for a round of the platform's own, whose memory counts. */
  readonly watched: (round: () => Promise<Figures>) => Promise<Figures>
  readonly say: (line: string) => void
}

export type Bench = { readonly name: string; readonly run: (scene: Scene) => Promise<readonly Line[]> }
