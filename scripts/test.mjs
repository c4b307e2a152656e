// `npm test`: installs what is needed, a browser included, and runs every check and test.
import { browser } from './browser.mjs'
import { build, environment, install, run, say } from './install.mjs'

const steps = [
  ['Format', 'oxfmt', ['--check', '.']],
  ['Lint', 'eslint', ['.', '--max-warnings', '0']],
  ['Types', 'turbo', ['run', 'typecheck', '--concurrency=2', '--output-logs=errors-only']],
  ['Tests', 'turbo', ['run', 'test', '--concurrency=2', '--log-order=stream', '--continue']],
]

const failed = []
try {
  await install()
  const chromium = await browser()
  await build()
  if (!process.env.JSNA_TEST_POSTGRES_URL) {
    say('JSNA_TEST_POSTGRES_URL is not set: the tests that need PostgreSQL are reported as skipped')
  }
  for (const [name, command, parameters] of steps) {
    say(name)
    try {
      await run(command, parameters, { env: environment({ JSNA_BROWSER: chromium }) })
    } catch (error) {
      failed.push(name)
      console.error(`\n${name}: ${error.message}\n`)
    }
  }
} catch (error) {
  console.error(`\nThe checks could not run: ${error.message}`)
  process.exit(1)
}
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}`)
  process.exit(1)
}
say('Every check and test has passed')
