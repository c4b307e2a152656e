/** An error as it travels from a thread: what it says, and the codes by which a full disk is known. */
export interface ThreadFailure {
  message: string
  code: unknown
  errcode: unknown
}

export function failureOf(error: unknown): ThreadFailure {
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown }
  return { message: error instanceof Error ? (error.stack ?? error.message) : String(error), code, errcode }
}

export const errorOf = ({ message, code, errcode }: ThreadFailure): Error =>
  Object.assign(new Error(message), { code, errcode })
