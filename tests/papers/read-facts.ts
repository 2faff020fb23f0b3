import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

export type Field = { readonly name: string; readonly type: string; readonly says: string }

export type FactEntry = { readonly name: string; readonly says: string; readonly fields: readonly Field[] }

/** Facts that one kind of stream carries, as a module declares them. */
export type FactFamily = {
  readonly name: string
  readonly says: string
  readonly facts: readonly FactEntry[]
}

/** What facts are built of, where a field says no more than a name. */
export type Shape = {
  readonly name: string
  readonly says: string
  /** Either its fields, or the choices it is one of. */
  readonly fields: readonly Field[]
  readonly oneOf: string | null
}

export type ModuleFacts = {
  readonly module: string
  readonly families: readonly FactFamily[]
  readonly shapes: readonly Shape[]
}

const modulesFolder = join(import.meta.dirname, '../../src/modules')

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  target: ts.ScriptTarget.ES2024,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  jsxImportSource: 'hono/jsx',
  types: [],
}

/** What stands in comments of documentation within a text, as one paragraph. */
const saidIn = (text: string): string =>
  [...text.matchAll(/\/\*\*([\s\S]*?)\*\//g)]
    .map(([, inner = '']) => inner.replace(/^\s*\*\s?/gm, '').trim())
    .join(' ')
    .replace(/\s+/g, ' ')

/** The comment before a node, looked for from the end of what came before it. */
const saidBefore = (node: ts.Node, since: number): string =>
  saidIn(node.getSourceFile().text.slice(since, node.getStart()))

/** A field's type as its module writes it: `Day` says more than `string`. */
const typeOf = (checker: ts.TypeChecker, property: ts.Symbol): string => {
  const declared = property.valueDeclaration
  return declared !== undefined && ts.isPropertySignature(declared) && declared.type !== undefined
    ? declared.type.getText().replace(/\s+/g, ' ')
    : checker.typeToString(checker.getTypeOfSymbol(property), undefined, ts.TypeFormatFlags.NoTruncation)
}

const fieldsOf = (checker: ts.TypeChecker, type: ts.Type): readonly Field[] =>
  type.getProperties().map(property => ({
    name: property.getName(),
    type: typeOf(checker, property),
    says: ts.displayPartsToString(property.getDocumentationComment(checker)).replace(/\s+/g, ' '),
  }))

const membersOf = (type: ts.TypeNode): readonly ts.TypeNode[] =>
  ts.isUnionTypeNode(type) ? type.types : [type]

/** `Fact<'VisitorArrived', { ticket: string }>` as its name and the node of its body; null for another type. */
const factIn = (node: ts.TypeNode): { readonly name: string; readonly body: ts.TypeNode } | null => {
  if (!ts.isTypeReferenceNode(node) || node.typeName.getText() !== 'Fact') return null
  const [name, body] = node.typeArguments ?? []
  if (name === undefined || body === undefined || !ts.isLiteralTypeNode(name)) return null
  return ts.isStringLiteral(name.literal) ? { name: name.literal.text, body } : null
}

const familyOf = (checker: ts.TypeChecker, alias: ts.TypeAliasDeclaration): FactFamily => {
  const members = membersOf(alias.type)
  const facts = members.flatMap((member, index): FactEntry[] => {
    const found = factIn(member)
    if (found === null) return []
    const says = saidBefore(member, members[index - 1]?.getEnd() ?? alias.name.getEnd())
    return [{ name: found.name, says, fields: fieldsOf(checker, checker.getTypeFromTypeNode(found.body)) }]
  })
  return { name: alias.name.text, says: saidBefore(alias, alias.getFullStart()), facts }
}

/** All families of a module under one name; its facts stand under each. */
const isOfFamilies = ({ type }: ts.TypeAliasDeclaration): boolean =>
  ts.isUnionTypeNode(type) && type.types.every(each => ts.isTypeReferenceNode(each))

const factsOf = (checker: ts.TypeChecker, module: string, file: ts.SourceFile): ModuleFacts => {
  const aliases = file.statements.filter(ts.isTypeAliasDeclaration)
  const families = aliases.map(alias => familyOf(checker, alias)).filter(({ facts }) => facts.length > 0)
  const shapes = aliases
    .filter(alias => !families.some(({ name }) => name === alias.name.text) && !isOfFamilies(alias))
    .map((alias): Shape => {
      const isObject = ts.isTypeLiteralNode(alias.type)
      return {
        name: alias.name.text,
        says: saidBefore(alias, alias.getFullStart()),
        fields: isObject ? fieldsOf(checker, checker.getTypeAtLocation(alias)) : [],
        oneOf: isObject ? null : alias.type.getText().replace(/\s+/g, ' '),
      }
    })
  return { module, families, shapes }
}

/** Every fact of every module, read from where it is declared and typed as the compiler understands it. */
export const readFacts = (line: readonly string[]): readonly ModuleFacts[] => {
  const known = readdirSync(modulesFolder, { recursive: true, encoding: 'utf8' })
  const modules = line.filter(module => known.includes(join(module, 'facts.ts')))
  const paths = modules.map(module => join(modulesFolder, module, 'facts.ts'))
  const program = ts.createProgram(paths, options)
  const checker = program.getTypeChecker()
  return modules.map((module, index) => {
    const file = program.getSourceFile(paths[index] ?? '')
    if (file === undefined) throw new Error(`${module} declares no facts`)
    return factsOf(checker, module, file)
  })
}
