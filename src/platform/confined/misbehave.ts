// Run by the test of confinement: does what hostile files make decoders do.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerTasks } from './answer-tasks.ts'

const hoard: Buffer[] = []

answerTasks(async (task: { do: string; bytes?: Uint8Array }) => {
  switch (task.do) {
    case 'measure':
      return { pid: process.pid, length: task.bytes?.byteLength ?? 0 }
    case 'loop':
      for (;;);
    case 'hoard':
      for (;;) hoard.push(Buffer.alloc(10_000_000, 1))
    case 'grow-wasm':
      return new WebAssembly.Memory({ initial: 16 * 300 }).buffer.byteLength
    case 'die':
      return process.kill(process.pid, 'SIGSEGV')
    case 'throw':
      throw new Error('not an image')
    case 'read-outside':
      return readFileSync('/etc/hostname', 'utf8')
    case 'read-beside-code':
      return readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8')
    case 'environment':
      return Object.keys(process.env)
    default:
      return null
  }
})
