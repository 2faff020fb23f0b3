import type { Logged } from './logged.ts'

/**
 * A parameter with what differs from request to request left open: texts, and names of what is drawn or was read; `at`
 * picks one of a list, from 1.
 */
export type Piece = string | { readonly name: string; readonly plus?: number; readonly at?: number }

/** One statement to repeat. `into`: its one row is kept under these first letters, for the statements after it. */
export type Step = {
  readonly text: string
  readonly params: readonly (readonly Piece[] | null)[]
  readonly into: string | null
}

/** What is drawn anew for each request: the value in the logged one, and under which name the draw has it. */
export type Drawn = readonly { readonly logged: string; readonly name: string }[]

type Open = readonly { readonly logged: string; readonly pieces: readonly Piece[] }[]

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The log shows JSON as the server writes it, with spaces; here it is as the platform sent it. */
const asSent = (value: string): string =>
  /^[[{]\s*["{]/.test(value) && /[\]}]$/.test(value) ? JSON.stringify(JSON.parse(value)) : value

const piecesOf = (value: string, open: Open): readonly Piece[] => {
  const longest = open.toSorted((a, b) => b.logged.length - a.logged.length)
  const pattern = new RegExp(`(${longest.map(each => escaped(each.logged)).join('|')})`)
  return value
    .split(pattern)
    .filter(part => part !== '')
    .flatMap((part): readonly Piece[] => longest.find(each => each.logged === part)?.pieces ?? [part])
}

type Placed = { position: number; stream: string; version: number; previous: string }

/**
 * The logged request as steps to repeat. The journal's own links from one statement to the next are kept: the hash and
 * position that a chain gives, and the version that a stream has.
 */
export const scriptOf = (statements: readonly Logged[], drawn: Drawn): readonly Step[] => {
  const always: Open = drawn.map(({ logged, name }) => ({ logged, pieces: [{ name }] }))
  let [opened, asked, count] = ['', '' as string | null | undefined, 0]
  return statements.map(({ text, params: logged }) => {
    const params = logged.map(value => (value === null ? null : asSent(value)))
    count += 1
    const fill = (links: Open) =>
      params.map(value => (value === null ? null : piecesOf(value, [...always, ...links])))
    if (text.includes('journal.open_chain(')) {
      opened = `o${count}_`
      // Where a stream is named, its version comes with the chain.
      asked = params[2]
      return { text, into: opened, params: fill([]) }
    }
    if (!text.includes('insert into journal.facts')) return { text, into: null, params: fill([]) }
    const placed: Placed[] = JSON.parse(params.find(value => value?.startsWith('[{')) ?? '[]')
    const links = placed.flatMap(({ position, stream, version, previous }, index): Open => {
      const one = { name: `${opened}positions`, at: index + 1 }
      const own = [
        { logged: `"position":${position}`, pieces: ['"position":', one] },
        // The chain's last position is a parameter by itself.
        ...(index === placed.length - 1 ? [{ logged: String(position), pieces: [one] }] : []),
        ...(index === 0 ? [{ logged: previous, pieces: [{ name: `${opened}hash` }] }] : []),
      ]
      if (stream !== asked) return own
      const head = { name: `${opened}head`, plus: 1 }
      const pieces = ['"stream":"', ...piecesOf(stream, always), '","version":', head]
      return [...own, { logged: `"stream":"${stream}","version":${version}`, pieces }]
    })
    if (links.length === 0) throw new Error('The log shows an append without facts')
    return { text, into: null, params: fill(links) }
  })
}
