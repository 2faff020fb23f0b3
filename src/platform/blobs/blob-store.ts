/** Lower-case hexadecimal SHA-256 of a file's bytes: its name in the store. */
export type Sha256 = string

export const isSha256 = (value: string): boolean => /^[0-9a-f]{64}$/.test(value)

/** What is put: bytes in hand, or a stream of them. */
export type Bytes = Uint8Array | AsyncIterable<Uint8Array>

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
}
