import { type ChildProcess, fork } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { residentBytes } from './resident-bytes.ts'

/** Why a task in a confined process has no result. */
export type ConfinedFailure = 'timed-out' | 'too-much-memory' | 'crashed' | 'too-busy'

export type Outcome<Result> =
  | { readonly done: Result; readonly milliseconds: number }
  | { readonly failed: ConfinedFailure; readonly detail: string; readonly milliseconds: number }

/** Work on bytes from strangers, done one task at a time in a process of its own that may die without harm. */
export type Confined<Task, Result> = {
  run(task: Task): Promise<Outcome<Result>>
  /** Ends the process; tasks that wait are answered `crashed`. */
  close(): void
}

export type Confinement = {
  /** The TypeScript file that calls `answerTasks`. */
  readonly entry: string
  /** A task may take so long, waiting in line and the start of the process not counted. */
  readonly milliseconds: number
  /** The whole process, WebAssembly and native memory included, may hold so much. */
  readonly megabytes: number
  /** Native add-ons are allowed only where the work is one. */
  readonly addons: boolean
  /** All that the process sees of the environment: none of the platform's settings or secrets. */
  readonly environment?: Readonly<Record<string, string>>
  /** Tasks that may stand in line before more are turned away. */
  readonly line?: number
}

type Waiting<Task, Result> = { readonly task: Task; readonly answer: (outcome: Outcome<Result>) => void }

const project = join(import.meta.dirname, '../../..')
const idleMilliseconds = 30_000
/** On a busy machine a process takes its time to start, and that is no fault of the bytes that wait for it. */
const startMilliseconds = 60_000
const memoryCheckMilliseconds = 50
/** Memory that WebAssembly and native code have grown to is never given back: start afresh now and then. */
const tasksPerProcess = 50
const wasmPagesPerMegabyte = 16
const stopping = { failed: 'crashed', detail: 'The platform is stopping', milliseconds: 0 } as const

/** What a decoder is made of. The data folder often lies beside it, with keys and people's files: never that. */
const readable = ['node_modules', 'src', 'package.json'].map(part => join(project, part))

const flags = ({ megabytes, addons }: Confinement): string[] => [
  '--permission',
  ...readable.map(path => `--allow-fs-read=${path}`),
  '--allow-worker',
  ...(addons ? ['--allow-addons'] : []),
  `--max-old-space-size=${megabytes}`,
  `--wasm-max-mem-pages=${megabytes * wasmPagesPerMegabyte}`,
]

const start = (confinement: Confinement): ChildProcess => {
  const child = fork(confinement.entry, [], {
    execPath: process.execPath,
    execArgv: flags(confinement),
    env: { ...confinement.environment },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  try {
    // Pages and acts of people come first on a small machine.
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // It is a courtesy; a process that has died already is noticed by its exit.
  }
  return child
}

/** A line of tasks before one confined process, which is started when needed and ended when idle, stuck or too big. */
export const confine = <Task, Result>(confinement: Confinement): Confined<Task, Result> => {
  const line: Waiting<Task, Result>[] = []
  let child: ChildProcess | null = null
  let isBusy = false
  let isClosed = false
  let served = 0
  let idle: NodeJS.Timeout | undefined

  const dismiss = (): void => {
    clearTimeout(idle)
    child?.kill('SIGKILL')
    child = null
    served = 0
  }

  const work = (current: ChildProcess, task: Task, isNew: boolean): Promise<Outcome<Result>> =>
    new Promise(resolve => {
      const started = performance.now()
      const spent = () => performance.now() - started
      let complaint = ''
      const listen = (chunk: Buffer): void => {
        complaint = (complaint + chunk.toString()).slice(-2_000)
      }
      const finish = (outcome: Outcome<Result>, isHealthy: boolean): void => {
        clearTimeout(deadline)
        clearInterval(watch)
        current.off('message', answered).off('exit', died).off('error', broke)
        current.stderr?.off('data', listen)
        if (!isHealthy && child === current) dismiss()
        resolve(outcome)
      }
      const fail = (failed: ConfinedFailure, detail: string) =>
        finish({ failed, detail, milliseconds: spent() }, false)
      const within = (milliseconds: number, failed: ConfinedFailure): NodeJS.Timeout =>
        setTimeout(() => fail(failed, `No answer within ${milliseconds} ms`), milliseconds)
      const answered = (message: unknown): void => {
        const answer = message as { ready: true } | { done: Result } | { threw: string }
        if ('ready' in answer) {
          clearTimeout(deadline)
          deadline = within(confinement.milliseconds, 'timed-out')
        } else if ('threw' in answer) fail('crashed', answer.threw)
        else finish({ done: answer.done, milliseconds: spent() }, true)
      }
      const died = (code: number | null, signal: string | null) =>
        fail('crashed', `The process ended (${signal ?? code}). ${complaint}`.trim())
      const broke = (error: Error) => fail('crashed', error.message)
      let deadline = isNew
        ? within(startMilliseconds, 'too-busy')
        : within(confinement.milliseconds, 'timed-out')
      const watch = setInterval(() => {
        const bytes = residentBytes(current.pid)
        if (bytes > confinement.megabytes * 1e6) fail('too-much-memory', `The process held ${bytes} bytes`)
      }, memoryCheckMilliseconds)
      current.on('message', answered).on('exit', died).on('error', broke)
      current.stderr?.on('data', listen)
      current.send(task as object, error => {
        if (error) broke(error)
      })
    })

  const next = async (): Promise<void> => {
    if (isBusy) return
    const waiting = line.shift()
    if (!waiting) return
    isBusy = true
    clearTimeout(idle)
    if (!child?.connected || served >= tasksPerProcess) {
      dismiss()
      child = start(confinement)
    }
    served += 1
    child.ref()
    child.channel?.ref()
    const outcome = await work(child, waiting.task, served === 1)
    child?.unref()
    child?.channel?.unref()
    idle = setTimeout(dismiss, idleMilliseconds).unref()
    isBusy = false
    waiting.answer(outcome)
    void next()
  }

  return {
    run: task =>
      new Promise(answer => {
        if (isClosed) return answer(stopping)
        if (line.length >= (confinement.line ?? 64))
          return answer({ failed: 'too-busy', detail: `${line.length} tasks are waiting`, milliseconds: 0 })
        line.push({ task, answer })
        void next()
      }),
    close: () => {
      isClosed = true
      for (const { answer } of line.splice(0)) answer(stopping)
      dismiss()
    },
  }
}
