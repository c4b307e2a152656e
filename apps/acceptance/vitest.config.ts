import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['src/global-setup.ts'],
    include: ['src/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
    env: { TZ: 'Europe/London' },
  },
})
