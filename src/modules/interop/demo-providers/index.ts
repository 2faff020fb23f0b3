import type { IncomingMessage, ServerResponse } from 'node:http'
import type { DemoPerson } from './demo-person.ts'
import { type DemoClient, demoProvider } from './demo-provider.ts'
import { demoKeys } from './signing-keys.ts'

export { type DemoPerson, demoOfficerAcr } from './demo-person.ts'
export type { DemoClient } from './demo-provider.ts'

/** Where the demo world's two sign-in providers live. */
export const demoIssuers = (baseUrl: string): Readonly<Record<DemoPerson['provider'], string>> => ({
  citizens: new URL('/demo/inapas', baseUrl).href,
  officers: new URL('/demo/officers', baseUrl).href,
})

/**
 * Two real OpenID providers, one that plays INApas and one that plays the officers': no password, one button a person.
 * For the demo world only; `main` puts them before the platform's own routes.
 */
export const demoProviders = async (options: {
  baseUrl: string
  clients: Readonly<Record<DemoPerson['provider'], DemoClient>>
  people: readonly DemoPerson[]
  dataFolder: string
}) => {
  const keys = await demoKeys(options.dataFolder)
  const issuers = demoIssuers(options.baseUrl)
  const both = (['citizens', 'officers'] as const).map(kind =>
    demoProvider({
      kind,
      issuer: issuers[kind],
      client: options.clients[kind],
      people: options.people,
      keys,
    }),
  )
  const find = (pathname: string) => both.find(each => each.handles(pathname))
  return {
    handles: (pathname: string): boolean => find(pathname) !== undefined,
    handle: async (request: IncomingMessage, response: ServerResponse): Promise<void> =>
      find(new URL(request.url ?? '/', options.baseUrl).pathname)?.handle(request, response),
  }
}
