import { factsOf, type StoreRead } from './read-store.ts'

const repeated = (what: string, keys: readonly string[]): readonly string[] => {
  const counts = Map.groupBy(keys, key => key)
  return [...counts].flatMap(([key, all]) => (all.length > 1 ? [`${all.length} times: ${what} ${key}`] : []))
}

/** Everything that happened, or was given, more than once. */
export const findTwice = (store: StoreRead): readonly string[] => {
  const told = factsOf(store, 'application')
  const documents = factsOf(store, 'document')
  const named = (name: string) => told.filter(each => each.name === name)
  const phones = new Set(
    [...store.records.values()].flatMap(({ phone, application }) =>
      phone?.startsWith('+6017') ? [`${phone} ${application}`] : [],
    ),
  )
  const numbered = documents.filter(({ name }) => name === 'DocumentNumbered').map(({ body }) => body)
  return [
    ...repeated(
      'submission of',
      named('ApplicationSubmitted').map(({ id }) => id),
    ),
    ...repeated(
      'request with the phone number',
      [...phones].map(each => each.split(' ')[0] ?? ''),
    ),
    ...repeated(
      'request number',
      named('ApplicationSubmitted').map(({ body }) => String(body.number)),
    ),
    ...repeated(
      'correction with the answers',
      named('CorrectionSent').map(({ body }) => store.records.get(String(body.answers))?.phone ?? ''),
    ),
    ...repeated(
      'payment',
      named('PaymentReceived').map(({ body }) => String(body.receipt)),
    ),
    ...repeated(
      'decision on',
      told.flatMap(({ id, name }) => (/^Application(Granted|Rejected)$/.test(name) ? [id] : [])),
    ),
    ...repeated(
      'letter number',
      numbered.map(({ number }) => String(number)),
    ),
    ...repeated(
      'place in a register',
      numbered.map(
        ({ register, year, number, sequence }) =>
          `${register} ${year} ${String(number).split('/').slice(2, 3).join()} ${sequence}`,
      ),
    ),
    ...repeated(
      'file of the letter',
      documents.flatMap(({ id, name }) => (name === 'DocumentRendered' ? [id] : [])),
    ),
    ...repeated(
      'upload',
      store.uploads.flatMap(({ application, requirement, received, state }) =>
        state === 'replaced' ? [] : [`${application} ${requirement} ${received}`],
      ),
    ),
  ]
}
