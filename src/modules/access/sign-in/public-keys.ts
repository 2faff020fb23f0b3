import type { JWK } from 'jose'
import { json, type Route } from '../../../web/index.ts'
import { clientAt, doors } from './doors.ts'

const shown = ({ kty, crv, x, y, n, e, kid, alg, use }: JWK) => ({ kty, crv, x, y, n, e, kid, alg, use })

/** Our public keys, with which the providers check that it is we who ask. */
export const publicKeysRoute: Route = {
  method: 'GET',
  path: '/.well-known/jwks.json',
  may: 'anyone',
  handler: ({ app }) => {
    const keys = doors.flatMap(door => clientAt(app, door)?.key.publicJwk ?? [])
    const once = [...new Map(keys.map(key => [key.kid, key])).values()]
    return json({ keys: once.map(shown) }, 200, { 'cache-control': 'public, max-age=300' })
  },
}
