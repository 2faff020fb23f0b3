import type { Phrase } from '../../src/kernel/index.ts'
import { statusWords } from '../../src/modules/applications/status-words.ts'
import type { Definition, Step } from '../../src/modules/catalogue/index.ts'

/** A word that Mermaid takes as a name. */
const nameOf = (state: string): string => state.replaceAll('-', '_')

/** Signs that mean something to Mermaid are left out of a label. */
const label = (text: string): string =>
  text
    .replace(/[:;#"<>{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const both = ({ id, en }: Phrase): string => `${id} / ${en}`

type Arrow = { readonly from: string; readonly to: string; readonly steps: readonly Step[] }

/** One arrow for each pair of states, with every step that leads along it. */
const arrowsOf = (table: readonly Step[]): readonly Arrow[] => {
  const arrows = new Map<string, Arrow>()
  for (const step of table)
    for (const from of step.from)
      for (const to of step.leadsTo) {
        const before = arrows.get(`${from} ${to}`)?.steps ?? []
        arrows.set(`${from} ${to}`, { from, to, steps: [...before, step] })
      }
  return [...arrows.values()]
}

const chart = ({ steps }: Definition): readonly string[] => {
  const arrows = arrowsOf(steps.table)
  const states = [...new Set([steps.starts, ...arrows.flatMap(({ from, to }) => [from, to])])]
  const words: Readonly<Record<string, Phrase>> = statusWords
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...states.map(
      state => `  state "${label(both(words[state] ?? { id: state, en: state }))}" as ${nameOf(state)}`,
    ),
    `  [*] --> ${nameOf(steps.starts)}`,
    ...arrows.map(
      ({ from, to, steps: along }) =>
        `  ${nameOf(from)} --> ${nameOf(to)}: ${along.map(({ name }) => label(name.id)).join(' · ')}`,
    ),
    ...steps.ends.map(state => `  ${nameOf(state)} --> [*]`),
    '```',
  ]
}

const row = ({ id, name, by, automatic, from, leadsTo, after, appliesWhen, waitsFor }: Step): string => {
  const conditions = [
    ...after.map(step => `after \`${step}\``),
    ...(appliesWhen === undefined ? [] : [`when \`${appliesWhen.replaceAll('|', '\\|')}\``]),
    ...(waitsFor === undefined ? [] : [`waits for ${waitsFor}`]),
  ]
  const who = automatic ? 'the platform' : by.join(', ')
  return `| \`${id}\` | ${both(name)} | ${who} | ${from.join(', ')} | ${leadsTo.join(', ')} | ${conditions.join('; ')} |`
}

/** How a request for one service moves, from its definition's table of steps. */
export const stateChart = (definition: Definition): string =>
  `${[
    `# How a request moves: ${both(definition.names)}`,
    '',
    `Written by \`npm run papers\` from \`src/modules/catalogue/definitions/${definition.code}.yaml\`, version ${definition.version}.`,
    '',
    ...chart(definition),
    '',
    '| step | name | who | from | leads to | condition |',
    '| --- | --- | --- | --- | --- | --- |',
    ...definition.steps.table.map(row),
  ].join('\n')}\n`
