export type BlobFaultCode = 'storage-full' | 'blob-damaged'

/** A fault of the file store that a person can be told about in plain words. */
export type BlobFault = Error & { readonly fault: BlobFaultCode }

export const blobFault = (fault: BlobFaultCode, message: string, cause?: unknown): BlobFault =>
  Object.assign(new Error(message, { cause }), { fault })
