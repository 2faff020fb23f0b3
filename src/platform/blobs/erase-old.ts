import { link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isSha256, type Sha256 } from './blob-store.ts'
import { syncFolder } from './write-durably.ts'

type PlaceOf = (sha256: Sha256) => string

/**
 * Erases a file that was put before a moment; false where it is younger, or gone. Another process may put the same bytes
 * anew at any instant, so the file is first moved aside, where nobody can replace it, and only then looked at: a young
 * one goes back. `leaving` is read too, so that no reader misses it meanwhile.
 */
export const eraseOld = async (
  placeOf: PlaceOf,
  leaving: string,
  sha256: Sha256,
  putBefore: Date,
): Promise<boolean> => {
  const [place, aside] = [placeOf(sha256), join(leaving, sha256)]
  const isThere = await rename(place, aside).then(
    () => true,
    () => false,
  )
  if (!isThere) return false
  const found = await stat(aside).catch(() => null)
  if (found === null) return false
  if (found.mtime >= putBefore) {
    await rename(aside, place)
    await syncFolder(dirname(place))
    return false
  }
  await rm(aside, { force: true })
  await syncFolder(leaving)
  return true
}

/** What an erasing that was killed left aside goes back: nobody knows how old it was found. */
export const putBack = async (placeOf: PlaceOf, leaving: string): Promise<void> => {
  await mkdir(leaving, { recursive: true, mode: 0o700 })
  for (const name of (await readdir(leaving)).filter(isSha256)) {
    // Not over what was put there since: that is as young as it looks.
    await link(join(leaving, name), placeOf(name)).catch(() => undefined)
    await rm(join(leaving, name), { force: true })
  }
}
