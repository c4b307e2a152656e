/** Rows under a code that is no longer in use, taken under the present one. */
export interface RenamedCode {
  code: string
  now: string
  rows: number
}

export interface RenamedCodes {
  note(code: string, now: string): void
  list(): RenamedCode[]
}

/** Counts what was renamed in one file. */
export function createRenamedCodes(): RenamedCodes {
  const found = new Map<string, RenamedCode>()
  return {
    note(code, now) {
      const known = found.get(code) ?? { code, now, rows: 0 }
      known.rows += 1
      found.set(code, known)
    },
    list: () => [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
  }
}
