/** Holds the load while the store is looked at, and lets it go on afterwards. */
export type Gate = {
  /** Waits while the gate is shut; `done` when the press is answered. */
  pass(): Promise<void>
  done(): void
  /** Shuts it; answers when nobody is on the way any more. */
  shut(): Promise<void>
  open(): void
}

export const makeGate = (): Gate => {
  let isOpen = true
  let onTheWay = 0
  let waiting: (() => void)[] = []
  let empty: (() => void) | null = null
  return {
    pass: async () => {
      while (!isOpen) await new Promise<void>(resume => waiting.push(resume))
      onTheWay += 1
    },
    done: () => {
      onTheWay -= 1
      if (onTheWay === 0) empty?.()
    },
    shut: async () => {
      isOpen = false
      if (onTheWay > 0)
        await new Promise<void>(resolve => {
          empty = resolve
        })
      empty = null
    },
    open: () => {
      isOpen = true
      for (const resume of waiting.splice(0)) resume()
      waiting = []
    },
  }
}
