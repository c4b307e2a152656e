import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { technologies } from '../builders/technologies.ts'
import { checksumOf } from './checksum.ts'
import { workerMaker } from './worker-maker.ts'

const folder = mkdtempSync(join(tmpdir(), 'jsna-worker-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

for (const technology of technologies) {
  describe.skipIf(technology.missing)(`a thread that makes files from ${technology.name}`, () => {
    let jsna: Installation
    let store: Awaited<ReturnType<typeof technology.make>>
    beforeAll(async () => {
      store = await technology.make()
      jsna = await createInstallation({ location: store.location })
    })
    afterAll(async () => {
      await jsna.close()
      await store.remove()
    })

    it('makes a file and tells its checksum', async () => {
      const path = join(folder, `${technology.name}.parquet`)
      const made = await workerMaker(store.location).make({ release: 1, kind: 'trends-parquet', path })
      expect(made).toEqual(await checksumOf(path))
      expect(made.bytes).toBeGreaterThan(1000)
    })

    it('says why it could not', async () => {
      const maker = workerMaker(store.location)
      const path = join(folder, 'nothing.zip')
      await expect(maker.make({ release: 9, kind: 'zip', path })).rejects.toThrow('there is no release 9')
      const elsewhere = join(folder, 'no', 'folder', 'file.zip')
      await expect(maker.make({ release: 1, kind: 'zip', path: elsewhere })).rejects.toMatchObject({ code: 'ENOENT' })
    })

    it('ends with the program', async () => {
      const maker = workerMaker(store.location)
      const making = maker.make({ release: 1, kind: 'zip', path: join(folder, 'ended.zip') })
      const ended = expect(making).rejects.toThrow('was not finished')
      await maker.close()
      await ended
    })
  })
}

describe('a thread without a database', () => {
  it('says so and creates none', async () => {
    const missing = join(folder, 'no-installation')
    const made = workerMaker({ kind: 'sqlite', folder: missing }).make({
      release: 1,
      kind: 'zip',
      path: join(folder, 'x.zip'),
    })
    await expect(made).rejects.toThrow('published.sqlite')
    expect(existsSync(missing)).toBe(false)
  })
})
