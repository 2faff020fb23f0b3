import type { Command } from './command.ts'

/** Every command, loaded only when it is asked for: one that needs no store starts at once. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).startCommand,
  migrate: async () => (await import('./migrate.ts')).migrateCommand,
  seed: async () => (await import('./seed.ts')).seedCommand,
  journal: async () => (await import('./journal.ts')).journalCommand,
  catalogue: async () => (await import('./catalogue.ts')).catalogueCommand,
  role: async () => (await import('./role.ts')).roleCommand,
  session: async () => (await import('./session.ts')).sessionCommand,
  clock: async () => (await import('./clock.ts')).clockCommand,
}
