import { type ParseArgsConfig, type ParseArgsOptionsConfig, parseArgs } from 'node:util'

type Given<O> = { readonly args: readonly string[]; readonly options: O; readonly allowPositionals?: boolean }

/**
 * Arguments by Node's own reader, which takes the last of an option given twice: which of two missions was meant only the
 * caller knows, so that is bad usage unless the option may be repeated. Throws, as Node's reader does.
 */
export const readArgs = <const O extends ParseArgsOptionsConfig>({
  args,
  options,
  allowPositionals = false,
}: Given<O>) => {
  const config = { args: [...args], options, allowPositionals, tokens: true } satisfies ParseArgsConfig
  const { values, positionals, tokens } = parseArgs(config)
  const once = tokens.flatMap(token =>
    token.kind === 'option' && options[token.name]?.type === 'string' && !options[token.name]?.multiple
      ? [token.name]
      : [],
  )
  const twice = once.find((name, at) => once.indexOf(name) !== at)
  if (twice !== undefined) throw new Error(`--${twice}: hanya satu kali / only once`)
  return { values, positionals }
}
