// Finds a Chromium for the browser tests, and installs Debian's when there is none and that is possible.
import { existsSync } from 'node:fs'
import { run, say } from './install.mjs'

const places = [
  process.env.JSNA_BROWSER,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const find = () => places.find((place) => place && existsSync(place))

export async function browser() {
  const found = find()
  if (found) return found
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    say('Installing Chromium for the browser tests')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], { env })
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env })
    const installed = find()
    if (installed) return installed
  }
  throw new Error(
    'No Chromium was found for the browser tests. Install Chromium or Chrome, or name it in JSNA_BROWSER.',
  )
}
