import { type Definition, definition as schema } from '../language/definition.ts'
import { agreementFindings } from './agreement-findings.ts'
import { exampleFindings } from './example-findings.ts'
import { expressionFindings } from './expression-findings.ts'
import { type Fault, type Finding, toFault } from './fault.ts'
import { fieldFindings } from './field-findings.ts'
import { fillFigures } from './fill-figures.ts'
import { freeTextFindings } from './free-text-findings.ts'
import { idFindings } from './id-findings.ts'
import { mend } from './mend.ts'
import { pathFindings } from './path-findings.ts'
import { readYaml } from './read-yaml.ts'
import { referenceFindings } from './reference-findings.ts'
import { requirementFindings } from './requirement-findings.ts'
import { sameWordsFindings } from './same-words-findings.ts'
import { schemaFindings } from './schema-findings.ts'
import { sentenceFindings } from './sentence-findings.ts'
import { stepFindings } from './step-findings.ts'
import { validityFindings } from './validity-findings.ts'

/** 'shape': what an opening needs to know. 'whole': also every way through the answers, and the examples. */
export type Depth = 'shape' | 'whole'

export type CheckedText = { readonly definition: Definition | null; readonly faults: readonly Fault[] }

/** One definition file: what it says, and everything that is wrong with it. */
export const checkText = (text: string, file: string, depth: Depth): CheckedText => {
  const yaml = readYaml(text)
  const yamlFaults = yaml.faults.map(({ finding, position }) => toFault(finding, file, position))
  if (yaml.value === undefined) return { definition: null, faults: yamlFaults }

  const parsed = schema.safeParse(yaml.value, { reportInput: true })
  const issues = parsed.success ? [] : parsed.error.issues
  const readable = parsed.success ? parsed : schema.safeParse(mend(yaml.value, issues))
  const shape = schemaFindings(issues)
  const findings = [...shape, ...(readable.success ? meaningFindings(readable.data, depth) : [])]
  const faults = [
    ...yamlFaults,
    ...withoutEchoes(findings, shape).map(finding => toFault(finding, file, yaml.place(finding))),
  ]
  return { definition: parsed.success ? fillFigures(parsed.data) : null, faults }
}

const meaningFindings = (definition: Definition, depth: Depth): Finding[] => {
  const still = [
    ...idFindings(definition),
    ...referenceFindings(definition),
    ...expressionFindings(definition),
    ...fieldFindings(definition),
    ...requirementFindings(definition),
    ...stepFindings(definition),
    ...agreementFindings(definition),
    ...sameWordsFindings(definition),
    ...sentenceFindings(definition),
    ...freeTextFindings(definition),
    ...validityFindings(definition),
  ]
  // Walking the answers with expressions that do not hold would only repeat the fault in other words.
  const sound = still.every(({ code }) => !code.startsWith('expression-') && !unsound.has(code))
  return depth === 'whole' && sound
    ? [...still, ...pathFindings(definition), ...exampleFindings(definition)]
    : still
}

const unsound: ReadonlySet<string> = new Set([
  'unknown-name',
  'unknown-choice',
  'looks-ahead',
  'duplicate-id',
])

/** What was mended for the sake of the other checks is not reported a second time. */
const withoutEchoes = (findings: readonly Finding[], shape: readonly Finding[]): readonly Finding[] => {
  const mended = new Set(shape.map(({ path }) => path.join(' ')))
  return findings.filter(finding => shape.includes(finding) || !mended.has(finding.path.join(' ')))
}
