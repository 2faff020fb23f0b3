import { existsSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, 'templates')

/** The file of a letter template, by its name in a service definition. */
export const templateFile = (name: string): string => join(folder, `${name}.typ`)

/** `layout.typ` is what templates share and no letter by itself. */
export const hasTemplate = (name: string): boolean =>
  /^[a-z][a-z0-9-]*$/.test(name) && name !== 'layout' && existsSync(templateFile(name))
