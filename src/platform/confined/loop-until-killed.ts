// Run by the test of confinement: gives its child an endless task and prints the child's process id.
import { join } from 'node:path'
import { confine } from './confine.ts'

const confined = confine<{ do: string }, { pid: number }>({
  entry: join(import.meta.dirname, 'misbehave.ts'),
  milliseconds: 60_000,
  megabytes: 250,
  addons: false,
})
const first = await confined.run({ do: 'measure' })
void confined.run({ do: 'loop' })
process.stdout.write('done' in first ? `${first.done.pid}\n` : '0\n')
