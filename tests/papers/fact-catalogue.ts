import { moduleLine } from '../../src/module-line.ts'
import { type FactEntry, type Field, readFacts, type Shape } from './read-facts.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|')

const table = (fields: readonly Field[]): readonly string[] =>
  fields.length === 0
    ? ['Carries nothing but its envelope.']
    : [
        '| field | type | says |',
        '| --- | --- | --- |',
        ...fields.map(({ name, type, says }) => `| \`${name}\` | \`${cell(type)}\` | ${cell(says)} |`),
      ]

const section = (name: string, says: string, content: readonly string[]): readonly string[] => [
  `#### ${name}`,
  '',
  ...(says === '' ? [] : [says, '']),
  ...content,
  '',
]

const factSection = ({ name, says, fields }: FactEntry) => section(name, says, table(fields))

const shapeSection = ({ name, says, fields, oneOf }: Shape) =>
  section(name, says, oneOf === null ? table(fields) : [`One of \`${oneOf}\`.`])

/** Every fact that the platform can record, by module, with what it carries. */
export const factCatalogue = (): string =>
  `${[
    '# Facts',
    '',
    'Written by `npm run papers` from where the facts are declared (`src/modules/*/facts.ts`); change them there.',
    'Every fact has an envelope beside its own fields: position, stream, version, at, actor, mission, previous, hash.',
    '',
    ...readFacts(moduleLine).flatMap(({ module, families, shapes }) => [
      `## ${module}`,
      '',
      ...families.flatMap(({ name, says, facts }) => [
        `### ${name}`,
        '',
        ...(says === '' ? [] : [says, '']),
        ...facts.flatMap(factSection),
      ]),
      ...(shapes.length === 0 ? [] : [`### Shapes in ${module}`, '']),
      ...shapes.flatMap(shapeSection),
    ]),
  ]
    .join('\n')
    .trimEnd()}\n`
