import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { moduleLine } from './module-line.ts'
import type { MigrationSource } from './platform/database/index.ts'

const here = import.meta.dirname

const folders: readonly MigrationSource[] = [
  { module: 'keys', folder: join(here, 'platform/keys/migrations') },
  { module: 'journal', folder: join(here, 'journal/migrations') },
  { module: 'web', folder: join(here, 'web/migrations') },
  ...moduleLine.map(module => ({ module, folder: join(here, 'modules', module, 'migrations') })),
]

/** Every migration folder there is, in the order they run; or those of some parts alone. */
export const migrationSources = (parts?: readonly string[]): readonly MigrationSource[] =>
  folders.filter(({ module, folder }) => existsSync(folder) && (parts?.includes(module) ?? true))
