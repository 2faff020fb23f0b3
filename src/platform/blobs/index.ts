export type { BlobFaultCode } from './blob-fault.ts'
export { type BlobStore, type Bytes, isSha256, type Kept, type Listed, type Sha256 } from './blob-store.ts'
export { openFolderBlobStore } from './folder-blob-store.ts'
