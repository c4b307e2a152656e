import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { inject } from 'vitest'

export interface Bundle {
  code: string
  /** Size in bytes as a web server sends it. */
  brotli: number
  /** Modules of which something is left in the bundle. */
  modules: string[]
}

/** What a page downloads that has these lines in its script. */
export async function bundle(lines: string): Promise<Bundle> {
  const page = join(inject('consumer'), 'page.js')
  const build = await rolldown({
    input: page,
    plugins: [
      { name: 'page', load: (id) => (id === page ? lines : null), resolveId: (id) => (id === page ? id : null) },
    ],
  })
  const { output } = await build.generate({ format: 'es', minify: true })
  await build.close()
  const [chunk] = output
  return { code: chunk.code, brotli: brotliCompressSync(chunk.code).length, modules: chunk.moduleIds }
}
