import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // Files are read from disk on machines that do other work at the same time.
    testTimeout: 60_000,
    // Periods are calendar dates; a time zone with summer time shows whether anything reads them as instants.
    env: { TZ: 'Europe/London' },
  },
})
