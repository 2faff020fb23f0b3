import { createRequire } from 'node:module'
import { join } from 'node:path'

type Cedar = typeof import('@cedar-policy/cedar-wasm/nodejs')

let loaded: Cedar | undefined

/** The policy engine. Its package for Node is CommonJS and holds WebAssembly, so it is loaded when first needed. */
export const cedar = (): Cedar => {
  loaded ??= createRequire(join(import.meta.dirname, 'cedar.ts'))('@cedar-policy/cedar-wasm/nodejs') as Cedar
  return loaded
}
