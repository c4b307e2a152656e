const signs = ['pointermove', 'pointerdown', 'keydown', 'touchstart', 'wheel'] as const

/** Calls `wake` once, when a reader first does anything. Gives a function that stops waiting. */
export function onFirstMove(wake: () => void): () => void {
  const forget = (): void => {
    for (const sign of signs) window.removeEventListener(sign, once)
  }
  const once = (): void => {
    forget()
    wake()
  }
  for (const sign of signs) window.addEventListener(sign, once, { passive: true })
  return forget
}

let moved: Promise<void> | null = null

/**
 * Waits for the reader's first move since somebody first asked; whoever asks later need not wait. An app asks when it
 * starts. The server, which has no reader, never waits.
 */
export function firstMove(): Promise<void> {
  if (typeof window === 'undefined') return Promise.resolve()
  moved ??= new Promise((resolve) => void onFirstMove(resolve))
  return moved
}
