import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from '../commands/main.ts'
import { writePackedFolder } from './packed-folder.ts'

/** A folder with a seeded installation, in which commands run as at a terminal. */
export interface CommandFolder {
  folder: string
  jsna: (...words: string[]) => Promise<{ code: number; told: string }>
  /** Writes a file and gives its path. */
  file: (name: string, content: string) => string
  remove: () => void
}

export async function createCommandFolder(): Promise<CommandFolder> {
  const folder = mkdtempSync(join(tmpdir(), 'jsna-command-'))
  const jsna = async (...words: string[]) => {
    const lines: string[] = []
    const output = { say: (line: string) => lines.push(line), complain: (line: string) => lines.push(line) }
    const code = await main(words, { JSNA_DATA_FOLDER: join(folder, 'installation') }, output)
    return { code, told: lines.join('\n') }
  }
  writePackedFolder(join(folder, 'data'))
  const { code, told } = await jsna('seed', '--data', join(folder, 'data'))
  if (code !== 0) throw new Error(told)
  return {
    folder,
    jsna,
    file: (name, content) => {
      const path = join(folder, name)
      writeFileSync(path, content)
      return path
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
