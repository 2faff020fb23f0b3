import { createHmac } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import { isRefusedStart, refuseStart } from '../refused-start.ts'

/** The key pair that proves to a sign-in provider that it is we who ask. */
export type ClientKey = {
  readonly privateKey: CryptoKey
  readonly kid: string
  readonly alg: string
  /** What `/.well-known/jwks.json` shows of it. */
  readonly publicJwk: JWK
  /** A secret of this installation, bound to the key and to a use: the same in every process that shares the file. */
  readonly secretFor: (use: string) => Uint8Array
}

const curveAlgorithms: Readonly<Record<string, string>> = {
  'P-256': 'ES256',
  'P-384': 'ES384',
  'P-521': 'ES512',
}

/** INApas asks for an elliptic-curve pair named "P-512" in its text, presumably P-521: DOMAIN 8.1. */
const madeAlgorithm = 'ES512'

const isMissing = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'

const makeKeyFile = async (file: string): Promise<void> => {
  const pair = await generateKeyPair(madeAlgorithm, { extractable: true })
  const jwk = { ...(await exportJWK(pair.privateKey)), alg: madeAlgorithm, use: 'sig' }
  const kid = await calculateJwkThumbprint(jwk)
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  try {
    await writeFile(file, `${JSON.stringify({ ...jwk, kid }, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  } catch (fault) {
    // Another process of the same installation was quicker: its key serves us both.
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault
  }
}

const publicPart = ({ kty, crv, x, y, n, e }: JWK): JWK =>
  kty === 'RSA' ? { kty, n: n ?? '', e: e ?? '' } : { kty: kty ?? '', crv: crv ?? '', x: x ?? '', y: y ?? '' }

/** What the parser says of a file that is no JSON quotes the file, which may be any secret: it is not told on. */
const parseJwk = (text: string): JWK => {
  try {
    const found: unknown = JSON.parse(text)
    if (typeof found === 'object' && found !== null) return found
  } catch {
    // As below.
  }
  throw new Error('not JSON of one key')
}

const readKeyFile = async (file: string): Promise<ClientKey> => {
  const jwk = parseJwk(await readFile(file, 'utf8'))
  const alg = jwk.alg ?? (jwk.kty === 'RSA' ? 'RS256' : curveAlgorithms[jwk.crv ?? ''])
  if (alg === undefined || jwk.d === undefined) throw new Error('no private signing key in it')
  const privateKey = await importJWK(jwk, alg)
  if (!(privateKey instanceof CryptoKey)) throw new Error('a shared secret, not a key pair')
  const shown = publicPart(jwk)
  const kid = jwk.kid ?? (await calculateJwkThumbprint(shown))
  const seed = jwk.d
  return {
    privateKey,
    kid,
    alg,
    publicJwk: { ...shown, kid, alg, use: 'sig' },
    secretFor: use => createHmac('sha256', seed).update(use).digest(),
  }
}

/** Reads the private key (a JWK) from its file; makes file and key, readable by the owner only, where there is none. */
export const loadClientKey = async (file: string): Promise<ClientKey> => {
  try {
    return await readKeyFile(file).catch(async fault => {
      if (!isMissing(fault)) throw fault
      await makeKeyFile(file)
      return readKeyFile(file)
    })
  } catch (fault) {
    if (isRefusedStart(fault)) throw fault
    const why = fault instanceof Error ? fault.message : String(fault)
    throw refuseStart(
      {
        id: `Kunci untuk masuk tidak dapat dibaca dari ${file}: ${why}. Berkas itu harus berisi satu JWK privat.`,
        en: `The sign-in key cannot be read from ${file}: ${why}. The file must hold one private JWK.`,
      },
      2,
      fault,
    )
  }
}
