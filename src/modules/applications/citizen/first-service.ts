import type { Definition } from '../../catalogue/index.ts'

/**
 * The service to begin with: one that others ask for first and that she has not sent. Null where she has, or where no
 * service asks for another.
 */
export const firstService = (services: readonly Definition[], sent: readonly string[]): Definition | null => {
  const before = new Set(services.flatMap(service => service.precededBy))
  return services.find(service => before.has(service.code) && !sent.includes(service.code)) ?? null
}
