import { opendir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isSha256, type Listed } from './blob-store.ts'

/** Every file under `ab/cd/`, one after another; what goes or comes meanwhile may be told or not. */
export async function* listFiles(folder: string): AsyncGenerator<Listed> {
  const isPart = (name: string) => /^[0-9a-f]{2}$/.test(name)
  for (const first of (await readdir(folder)).filter(isPart)) {
    for (const second of (await readdir(join(folder, first))).filter(isPart)) {
      for await (const { name } of await opendir(join(folder, first, second))) {
        if (!isSha256(name)) continue
        const found = await stat(join(folder, first, second, name)).catch(() => null)
        if (found !== null) yield { sha256: name, putAt: found.mtime }
      }
    }
  }
}
