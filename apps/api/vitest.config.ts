import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // Real databases on machines that do other work at the same time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: 'Europe/London' },
    // As in commands/jsna.ts.
    execArgv: ['--wasm-wrapper-tiering-budget=1000000000'],
  },
})
