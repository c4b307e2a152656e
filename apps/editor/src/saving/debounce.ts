/** Runs an action once things have been quiet for a while, and `flush` runs a waiting one now. */
export function debounce(action: () => void, quiet: number) {
  let waiting: ReturnType<typeof setTimeout> | null = null
  const stop = () => {
    if (waiting !== null) clearTimeout(waiting)
    waiting = null
  }
  const run = () => {
    stop()
    action()
  }
  const call = () => {
    stop()
    waiting = setTimeout(run, quiet)
  }
  const flush = () => {
    if (waiting !== null) run()
  }
  return { call, flush, stop }
}
