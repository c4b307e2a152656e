import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { firstPublished } from '../builders/figures.ts'
import { bodyOf } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { installationOn } from '../builders/installation-on.ts'
import { technologies } from '../builders/technologies.ts'
import type { ImportJob, ImportRecord } from '../client.ts'

for (const technology of technologies) {
  describe.skipIf(technology.missing)(`a file that two people settle at one moment on ${technology.name}`, () => {
    let jsna: Installation
    let job: string
    beforeEach(async () => {
      jsna = await installationOn(technology)
      const handedIn = await jsna.as('analyst', 'POST /import-jobs?file-name=file.csv', firstPublished)
      job = (await bodyOf<ImportJob>(handedIn)).id
      await jsna.dependencies.desk.settled(job)
    })
    afterEach(() => jsna.close())

    const accept = () => jsna.as('analyst', 'POST /import-acceptances', { job })
    const discard = () => jsna.as('analyst', `DELETE /import-jobs/${job}`)
    const outcome = async () => {
      const { db } = jsna.stores.workspace
      const { imports } = await bodyOf<{ imports: ImportRecord[] }>(await jsna.as('author', 'GET /imports'))
      const figures = await db.selectFrom('observation').select('value').where('import', '=', job).execute()
      const staged = await db.selectFrom('stagedObservation').select('job').execute()
      const { state } = await jsna.dependencies.desk.find(job)
      return { state, imports: imports.length, figures: figures.length, staged: staged.length }
    }

    it('is accepted once', async () => {
      const answers = await Promise.all([accept(), accept(), accept()])
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
      const problem = answers.find(({ status }) => status === 409)
      expect(await problem?.json()).toMatchObject({
        code: 'import-settled',
        detail: 'The file was accepted already.',
      })
      expect(await outcome()).toEqual({ state: 'accepted', imports: 1, figures: 6, staged: 0 })
      expect(jsna.logged).toEqual([])
    })

    for (const order of ['accepted first', 'thrown away first']) {
      it(`is either accepted or thrown away (${order})`, async () => {
        const calls = order === 'accepted first' ? [accept, discard] : [discard, accept]
        const statuses = (await Promise.all(calls.map((call) => call()))).map(({ status }) => status).sort()
        const wasAccepted = statuses[0] === 201
        expect(statuses).toEqual([wasAccepted ? 201 : 204, 409])
        expect(await outcome()).toEqual(
          wasAccepted
            ? { state: 'accepted', imports: 1, figures: 6, staged: 0 }
            : { state: 'cancelled', imports: 0, figures: 0, staged: 0 },
        )
        expect(jsna.logged).toEqual([])
      })
    }
  })
}
