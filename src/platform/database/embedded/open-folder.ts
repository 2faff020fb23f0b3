import { existsSync } from 'node:fs'
import { chmod, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Outermost first. Asked step by step: mkdir's own way of making parents never returns in some places (/proc). */
const missing = (folder: string): readonly string[] => {
  const folders: string[] = []
  for (let at = folder; !existsSync(at); at = dirname(at)) folders.unshift(at)
  return folders
}

/** Makes one folder; false where somebody else has just made it. */
const make = async (folder: string): Promise<boolean> => {
  try {
    await mkdir(folder, { mode: 0o755 })
    return true
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'EEXIST') return false
    throw fault
  }
}

/** Makes a folder, and those above it, that others may walk through but, with `0o711`, not list. */
export const makeOpenFolder = async (folder: string, mode: 0o755 | 0o711 = 0o755): Promise<void> => {
  for (const each of missing(folder)) {
    // mkdir obeys the umask, and root's is often 077: say again what we made, and only that.
    if (await make(each)) await chmod(each, mode)
  }
}
