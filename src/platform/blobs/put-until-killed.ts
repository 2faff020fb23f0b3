// Run by the test of the folder store: puts files without end and prints the hash of each one acknowledged.
import { randomBytes } from 'node:crypto'
import { openFolderBlobStore } from './folder-blob-store.ts'

const [folder = ''] = process.argv.slice(2)
const store = await openFolderBlobStore(folder)
for (;;) {
  const { sha256 } = await store.put(randomBytes(400_000))
  process.stdout.write(`${sha256}\n`)
}
