/** One command of `jsna`. It declares how it is called; help and dispatch read that. */
export interface Command {
  name: string
  /** What follows the name, such as `<file.csv>`. */
  usage: string
  /** One line for the list of commands. */
  summary: string
  /** An option without a value is set or not. */
  options: { name: string; value: string; summary: string }[]
  run: (call: CommandCall) => Promise<void>
}

export interface CommandCall {
  parameters: string[]
  options: Record<string, string | undefined>
  variables: Readonly<Record<string, string | undefined>>
  say: (line: string) => void
}

/** A command that was called in a way that it does not understand, or that could not do its work. The message is for people. */
export class CommandProblem extends Error {
  override name = 'CommandProblem'
}
