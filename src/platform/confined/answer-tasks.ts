import { Worker } from 'node:worker_threads'

/** The work may be one long native call, so a second thread looks whether the platform that asked still lives. */
const orphanWatch = `
  const { workerData: parent } = require('node:worker_threads')
  setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL') }, 1000)
`

/** The confined side: answers one task after another, and ends with the process that asked. */
export const answerTasks = <Task, Result>(work: (task: Task) => Promise<Result>): void => {
  new Worker(orphanWatch, { eval: true, workerData: process.ppid }).unref()
  process.on('disconnect', () => process.exit())
  process.on('message', message => {
    work(message as Task).then(
      done => process.send?.({ done }),
      (error: unknown) =>
        process.send?.({ threw: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    )
  })
  process.send?.({ ready: true })
}
