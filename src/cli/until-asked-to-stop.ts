const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** One press of Ctrl-C may arrive twice, from the terminal and from npm. */
const echo = 1500
const shimCheck = 1000

/**
 * Ends when the process is asked to stop, or when the shim that started it was killed. Whoever asks again after a
 * while means it, and the process ends at once.
 */
export const untilAskedToStop = (): Promise<void> =>
  new Promise(resolve => {
    let first: number | null = null
    const heard = () => {
      if (first !== null && Date.now() - first > echo) process.exit(130)
      first ??= Date.now()
      resolve()
    }
    for (const signal of signals) process.on(signal, heard)
    const shim = Number(process.env.DERMAGA_SHIM)
    if (process.ppid !== shim) return
    const watch = setInterval(() => {
      if (process.ppid === shim) return
      clearInterval(watch)
      resolve()
    }, shimCheck).unref()
  })
