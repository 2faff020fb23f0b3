import { type FileHandle, open, unlink } from 'node:fs/promises'
import { blobFault } from './blob-fault.ts'

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')

const writeAll = async (file: FileHandle, chunk: Uint8Array): Promise<void> => {
  for (let from = 0; from < chunk.byteLength; ) {
    const { bytesWritten } = await file.write(chunk, from)
    from += bytesWritten
  }
}

/**
 * Writes chunks to a new file and answers when they are on the disk. When anything fails, the disk being full
 * included, no file is left behind.
 */
export const writeDurably = async (path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> => {
  const file = await open(path, 'w', 0o600)
  try {
    for await (const chunk of chunks) await writeAll(file, chunk)
    await file.sync()
    await file.close()
  } catch (error) {
    await file.close().catch(() => undefined)
    await unlink(path).catch(() => undefined)
    throw isFull(error) ? blobFault('storage-full', `No room left to write ${path}`, error) : error
  }
}

/** Makes a rename or a new entry in a folder survive a power cut. Windows has no such call and needs none. */
export const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
