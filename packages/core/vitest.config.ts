import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/samples/seed.ts'],
    // Periods are calendar dates; a time zone with summer time shows whether anything reads them as instants.
    env: { TZ: 'Europe/London' },
  },
})
