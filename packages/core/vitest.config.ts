import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Periods are calendar dates; a time zone with summer time shows whether anything reads them as instants.
    env: { TZ: 'Europe/London' },
    // Laws try thousands of cases on machines that do other work at the same time.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'source', include: ['src/**/*.test.ts'], setupFiles: ['src/samples/seed.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'published',
          include: ['published/**/*.test.ts'],
          globalSetup: ['published/install-package.ts'],
        },
      },
    ],
  },
})
