import { readFile, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

type Link = { source: string; target: string }

/**
 * A registry package cannot carry symbolic links; they are listed in the package instead and made by its install
 * script. Where install scripts are switched off we make them here.
 */
export const restoreLinks = async (nativeFolder: string): Promise<void> => {
  const list = await readFile(join(nativeFolder, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as Link[]
  for (const { source, target } of links) {
    const place = join(dirname(nativeFolder), target)
    // Both names lie in one folder, so the link stays true when the whole folder is copied elsewhere.
    await symlink(basename(source), place).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EEXIST') throw fault
    })
  }
}
