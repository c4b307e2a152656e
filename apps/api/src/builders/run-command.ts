import { main } from '../commands/main.ts'

/** What a command answered, and what it wrote to either stream. */
export interface Run {
  code: number
  said: string
  complained: string
}

/** Runs `jsna` as at a terminal with these variables. */
export async function runCommand(variables: Readonly<Record<string, string>>, words: string[]): Promise<Run> {
  const said: string[] = []
  const complained: string[] = []
  const code = await main(words, variables, {
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  })
  return { code, said: said.join('\n'), complained: complained.join('\n') }
}
