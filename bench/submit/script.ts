import type { Logged } from './logged.ts'

/** A parameter with what differs from request to request left open: texts, and names of what is drawn or was read. */
export type Piece = string | { readonly name: string; readonly plus?: number }

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

type Placed = { position: number; version: number; previous: string }

/**
 * The logged request as steps to repeat. The journal's own links from one statement to the next are kept: the hash and
 * position that a chain gives, and the version that a stream has.
 */
export const scriptOf = (statements: readonly Logged[], drawn: Drawn): readonly Step[] => {
  const always: Open = drawn.map(({ logged, name }) => ({ logged, pieces: [{ name }] }))
  let [opened, head, count] = ['', '', 0]
  return statements.map(({ text, params: logged }) => {
    const params = logged.map(value => (value === null ? null : asSent(value)))
    count += 1
    const links: { logged: string; pieces: readonly Piece[] }[] = []
    let into: string | null = null
    if (text.includes('journal.open_chain(')) {
      opened = `o${count}_`
      into = opened
      // Where a stream is named, its version comes with the chain.
      head = params[2] === null ? '' : `${opened}head`
    } else if (text.includes('insert into journal.facts')) {
      const [first] = JSON.parse(params.find(value => value?.startsWith('[{')) ?? '[]') as Placed[]
      if (first === undefined) throw new Error('The log shows an append without facts')
      const { position, version, previous } = first
      links.push(
        { logged: `"position":${position}`, pieces: ['"position":', { name: `${opened}first` }] },
        { logged: previous, pieces: [{ name: `${opened}hash` }] },
      )
      if (head !== '')
        links.push({
          logged: `"version":${version}`,
          pieces: ['"version":', { name: head, plus: 1 }],
        })
      const whole = String(position)
      return {
        text,
        into,
        params: params.map(value =>
          value === whole
            ? [{ name: `${opened}first` }]
            : value === null
              ? null
              : piecesOf(value, [...always, ...links]),
        ),
      }
    }
    return { text, into, params: params.map(value => (value === null ? null : piecesOf(value, always))) }
  })
}
