import { createHash } from 'node:crypto'
import { link, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { newId } from '../../kernel/index.ts'
import { blobFault } from './blob-fault.ts'
import { type BlobStore, type Bytes, isSha256, type Sha256 } from './blob-store.ts'
import { eraseOld, putBack } from './erase-old.ts'
import { listFiles } from './list-files.ts'
import { syncFolder, writeDurably } from './write-durably.ts'

/** A file still being written is younger than this; an older one was left by a process that died. */
const abandonedAfterMs = 60 * 60 * 1000

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

async function* chunksOf(bytes: Bytes): AsyncGenerator<Uint8Array> {
  if (bytes instanceof Uint8Array) yield bytes
  else yield* bytes
}

const sweep = async (incoming: string): Promise<void> => {
  const oldest = Date.now() - abandonedAfterMs
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    const found = await stat(path).catch(() => null)
    if (found && found.mtimeMs < oldest) await rm(path, { force: true })
  }
}

/** Makes a folder and lets every new entry on the way down survive a power cut. */
const makeFolder = async (folder: string): Promise<void> => {
  const firstMade = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (firstMade === undefined) return
  for (let at = folder; at.length >= firstMade.length; at = dirname(at)) await syncFolder(dirname(at))
}

/** Files in a local folder, `ab/cd/abcd…`: written aside, then renamed, so that a name never stands for half a file. */
export const openFolderBlobStore = async (
  folder: string,
  { temporaryName = () => newId() }: { temporaryName?: () => string } = {},
): Promise<BlobStore> => {
  const incoming = join(folder, 'incoming')
  await makeFolder(incoming)
  await sweep(incoming)
  const leaving = join(folder, 'leaving')

  const placeOf = (sha256: Sha256): string => {
    // A name that is not a hash could climb out of the folder; no caller has reason to pass one.
    if (!isSha256(sha256)) throw new Error('A blob is named by its SHA-256 in lower-case hexadecimal')
    return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  }
  await putBack(placeOf, leaving)

  /** Where it stands; then, in case it is just being looked at to be erased, aside; then whether it came back. */
  const readThere = async (sha256: Sha256): Promise<Buffer | null> => {
    for (const path of [placeOf(sha256), join(leaving, sha256), placeOf(sha256)]) {
      const bytes = await readFile(path).catch(error => {
        if (isMissing(error)) return null
        throw error
      })
      if (bytes !== null) return bytes
    }
    return null
  }

  return {
    async put(bytes) {
      const hash = createHash('sha256')
      let length = 0
      const measured = async function* () {
        for await (const chunk of chunksOf(bytes)) {
          hash.update(chunk)
          length += chunk.byteLength
          yield chunk
        }
      }
      const aside = join(incoming, temporaryName())
      await writeDurably(aside, measured())
      const sha256 = hash.digest('hex')
      const place = placeOf(sha256)
      try {
        await makeFolder(dirname(place))
        await rename(aside, place)
      } catch (error) {
        await rm(aside, { force: true })
        throw error
      }
      await syncFolder(dirname(place))
      return { sha256, bytes: length }
    },

    async get(sha256) {
      const bytes = await readThere(sha256)
      if (bytes && createHash('sha256').update(bytes).digest('hex') !== sha256)
        throw blobFault('blob-damaged', `Blob ${sha256} does not match its hash`)
      return bytes
    },

    async has(sha256) {
      return (await stat(placeOf(sha256)).catch(() => null)) !== null
    },

    async remove(sha256) {
      const place = placeOf(sha256)
      await rm(place, { force: true })
      await syncFolder(dirname(place)).catch(error => {
        if (!isMissing(error)) throw error
      })
    },

    list: () => listFiles(folder),
    removeOld: (sha256, putBefore) => eraseOld(placeOf, leaving, sha256, putBefore),

    async claim(owner) {
      const [mark, aside] = [join(folder, 'owner'), join(incoming, newId())]
      await writeDurably(aside, chunksOf(Buffer.from(owner)))
      // Only the first link is made; it is whole from its first moment.
      await link(aside, mark).catch(() => undefined)
      await rm(aside, { force: true })
      await syncFolder(folder)
      return (await readFile(mark, 'utf8')) === owner
    },
  }
}
