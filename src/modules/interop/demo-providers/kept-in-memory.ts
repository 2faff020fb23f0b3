import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'

type Kept = { payload: AdapterPayload; until: number }

/** More than a demo ever has under way; the oldest go first, so that a loop of sign-ins cannot fill the memory. */
const most = 5_000

/** The demo provider's own state: sign-ins under way. Lost at a restart, and nobody minds: one signs in again. */
export const keptInMemory = (now: () => number): AdapterFactory => {
  const all = new Map<string, Kept>()
  const find = (key: string): AdapterPayload | undefined => {
    const kept = all.get(key)
    return kept !== undefined && kept.until > now() ? kept.payload : undefined
  }
  const findWhere = (kind: string, is: (payload: AdapterPayload) => boolean): AdapterPayload | undefined => {
    for (const [key, { payload }] of all) {
      if (key.startsWith(`${kind}:`) && is(payload)) return find(key)
    }
    return undefined
  }

  return (kind): Adapter => ({
    upsert: async (id, payload, expiresIn = 3600) => {
      all.delete(`${kind}:${id}`)
      all.set(`${kind}:${id}`, { payload, until: now() + expiresIn * 1000 })
      for (const [key, { until }] of all) {
        if (all.size <= most && until > now()) break
        all.delete(key)
      }
    },
    find: async id => find(`${kind}:${id}`),
    findByUserCode: async code => findWhere(kind, payload => payload.userCode === code),
    findByUid: async uid => findWhere(kind, payload => payload.uid === uid),
    consume: async id => {
      const payload = find(`${kind}:${id}`)
      if (payload !== undefined) payload.consumed = Math.floor(now() / 1000)
    },
    destroy: async id => void all.delete(`${kind}:${id}`),
    revokeByGrantId: async grant => {
      for (const [key, { payload }] of all) if (payload.grantId === grant) all.delete(key)
    },
  })
}
