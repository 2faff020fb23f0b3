import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, type JWK } from 'jose'

export type DemoKeys = { readonly signing: readonly JWK[]; readonly cookies: readonly string[] }

/** The provider must hold a key of each kind it may sign with; RS256 is the one every provider must offer. */
const kinds = ['RS256', 'ES256', 'ES384', 'ES512'] as const

const makeKeys = async (): Promise<DemoKeys> => ({
  signing: await Promise.all(
    kinds.map(async alg => {
      const pair = await generateKeyPair(alg, { extractable: true })
      return { ...(await exportJWK(pair.privateKey)), alg, use: 'sig', kid: `demo-${alg}` }
    }),
  ),
  cookies: [randomBytes(32).toString('base64url')],
})

/**
 * Made once and kept in the data folder, so that several processes and the next start sign with the same keys and
 * what a client remembers of them stays true.
 */
export const demoKeys = async (dataFolder: string): Promise<DemoKeys> => {
  const file = join(dataFolder, 'keys', 'demo-providers.json')
  await mkdir(join(dataFolder, 'keys'), { recursive: true, mode: 0o700 })
  await readFile(file).catch(async () =>
    writeFile(file, JSON.stringify(await makeKeys()), { mode: 0o600, flag: 'wx' }).catch(fault => {
      // Another process was quicker: its keys serve us both.
      if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault
    }),
  )
  return JSON.parse(await readFile(file, 'utf8')) as DemoKeys
}
