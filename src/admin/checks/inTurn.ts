/** Work that is asked for more often than it can be done. */
export interface InTurn {
  /** Asks for it, after a pause in which nobody asks again. */
  soon: () => void
  /** Asks for it at once. */
  now: () => void
  /** Nothing is begun any more. */
  stop: () => void
}

/** Does one thing at a time: asked while it is done, it is done once more when that has ended, however often asked. */
export function inTurn(task: () => Promise<void>, pause: number): InTurn {
  let timer: ReturnType<typeof setTimeout> | undefined
  let [running, again, stopped] = [false, false, false]
  const run = async (): Promise<void> => {
    if (stopped) return
    if (running) {
      again = true
      return
    }
    running = true
    again = false
    await task().finally(() => {
      running = false
    })
    if (again) void run()
  }
  const now = (): void => {
    clearTimeout(timer)
    void run()
  }
  return {
    now,
    soon: () => {
      clearTimeout(timer)
      timer = setTimeout(now, pause)
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
