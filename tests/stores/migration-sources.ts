import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { moduleLine } from '../../src/module-line.ts'
import type { MigrationSource } from '../../src/platform/database/index.ts'

const source = join(import.meta.dirname, '../../src')

const folders: readonly MigrationSource[] = [
  { module: 'journal', folder: join(source, 'journal/migrations') },
  { module: 'web', folder: join(source, 'web/migrations') },
  ...moduleLine.map(module => ({ module, folder: join(source, 'modules', module, 'migrations') })),
]

/** Every migration folder there is, in the order of the product; or those of some modules alone. */
export const migrationSources = (modules?: readonly string[]): readonly MigrationSource[] =>
  folders.filter(({ module, folder }) => existsSync(folder) && (modules?.includes(module) ?? true))
