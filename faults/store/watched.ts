import { setTimeout as wait } from 'node:timers/promises'
import { type PlatformProcess, startProcess } from '../../tests/platform-process.ts'

/** A process of the platform under the watch of a supervisor, which starts it again whenever it ends. */
export type Watched = {
  /** As by `kill -9`; its number. */
  kill(): Promise<number>
  said(): string
  /** Whether the process that runs now came after the last kill. */
  isUp(): boolean
  stop(): Promise<void>
}

const pause = 300
/** The store could not be reached at the start: the platform says so and lets its supervisor try again. */
const storeUnreachable = 3

/** `died` is told when a process ends that nobody killed and that had no reason to. */
export const watch = async (
  env: Readonly<Record<string, string>>,
  died: (code: number | null, said: string) => void,
): Promise<Watched> => {
  let current: PlatformProcess = await startProcess(env)
  let isStopping = false
  const killed = new Set<PlatformProcess>()
  const watching = (async () => {
    while (!isStopping) {
      const code = await current.ended
      if (isStopping) return
      if (!killed.has(current) && code !== storeUnreachable) died(code, current.said())
      await wait(pause)
      if (!isStopping) current = await startProcess(env)
    }
  })()
  return {
    kill: async () => {
      const { pid } = current
      killed.add(current)
      await current.kill()
      return pid
    },
    said: () => current.said(),
    isUp: () => !current.hasEnded(),
    stop: async () => {
      isStopping = true
      await current.stop()
      await watching
    },
  }
}
