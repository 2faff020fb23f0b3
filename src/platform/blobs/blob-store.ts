/** Lower-case hexadecimal SHA-256 of a file's bytes: its name in the store. */
export type Sha256 = string

export const isSha256 = (value: string): boolean => /^[0-9a-f]{64}$/.test(value)

/** What is put: bytes in hand, or a stream of them. */
export type Bytes = Uint8Array | AsyncIterable<Uint8Array>

/** A file of the store, and when its bytes were last put. */
export type Listed = { readonly sha256: Sha256; readonly putAt: Date }

export type Kept = { readonly sha256: Sha256; readonly bytes: number }

/**
 * Files by the hash of their content. What `put` has answered survives a power cut; a file under a name is
 * whole, whatever was killed while it was written; putting the same bytes twice keeps them once.
 */
export type BlobStore = {
  /** Keeps the bytes and answers once they are on the disk. */
  put(bytes: Bytes): Promise<Kept>
  /** The bytes, checked against their hash; null when there are none by that name. */
  get(sha256: Sha256): Promise<Buffer | null>
  has(sha256: Sha256): Promise<boolean>
  /** Erases the bytes; harmless to repeat. */
  remove(sha256: Sha256): Promise<void>
  /** Every file, one after another. */
  list(): AsyncIterable<Listed>
  /** Erases the bytes if they were put before a moment; whoever puts them anew at the same instant keeps them. */
  removeOld(sha256: Sha256, putBefore: Date): Promise<boolean>
  /** Whose files these are: whoever claims them first, for ever. False for anybody else. */
  claim(owner: string): Promise<boolean>
}
