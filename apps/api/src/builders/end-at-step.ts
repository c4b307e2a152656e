import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

// Loaded before a program, this kills its process before the change of files whose number is in JSNA_TEST_END_AT, as a power
// cut or an impatient operator would.

const changes = ['copyFileSync', 'fsyncSync', 'mkdirSync', 'renameSync', 'rmSync', 'writeFileSync'] as const
const last = Number(process.env.JSNA_TEST_END_AT)
let step = 0

for (const name of changes) {
  const change = fs[name] as (...given: unknown[]) => unknown
  Object.assign(fs, {
    [name]: (...given: unknown[]): unknown => {
      step += 1
      if (step === last) process.kill(process.pid, 'SIGKILL')
      return change(...given)
    },
  })
}
syncBuiltinESMExports()
