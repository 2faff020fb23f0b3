import { chmod, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Makes a folder, and those above it, that others may walk through but, with `0o711`, not list. */
export const makeOpenFolder = async (folder: string, mode: 0o755 | 0o711 = 0o755): Promise<void> => {
  const first = await mkdir(folder, { recursive: true, mode: 0o755 })
  // mkdir obeys the umask, and root's is often 077: say again what we made, and only that.
  if (first === undefined) return
  for (let made = folder; made.startsWith(first); made = dirname(made)) await chmod(made, mode)
}
