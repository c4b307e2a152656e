import { describe, expect, it } from 'vitest'
import { assetsOf } from './assets.ts'
import type { Manifest } from './assets.ts'

const manifest: Manifest = {
  'src/entry-client.ts': {
    file: 'assets/entry-1.js',
    imports: ['_framework.js'],
    assets: ['assets/letters-1.woff2'],
  },
  'style.css': { file: 'assets/style-1.css' },
  '_framework.js': { file: 'assets/framework-1.js' },
  '_reading.js': { file: 'assets/reading-1.js', imports: ['_framework.js', '_reading.js'] },
  'src/pages/topic/page.ts': { file: 'assets/topic-1.js', imports: ['src/entry-client.ts', '_reading.js'] },
  'src/pages/hub/page.ts': { file: 'assets/hub-1.js' },
}

describe('assetsOf', () => {
  it('names what one page needs, each file once, and nothing of other pages', () => {
    expect(assetsOf(manifest, 'src/pages/topic/page.ts')).toEqual({
      script: '/assets/entry-1.js',
      modules: ['/assets/framework-1.js', '/assets/topic-1.js', '/assets/reading-1.js'],
      styles: ['/assets/style-1.css'],
      fonts: ['/assets/letters-1.woff2'],
    })
  })

  it('says what to do when the build is not one of this project', () => {
    expect(() => assetsOf({}, 'src/pages/topic/page.ts')).toThrow('build the explorer again')
  })
})
