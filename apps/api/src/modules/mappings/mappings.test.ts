import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { brokenAudit } from '../../audit/audit.ts'
import { bodyOf } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import { installationOn } from '../../builders/installation-on.ts'
import { technologies } from '../../builders/technologies.ts'
import type {
  ColumnMapping,
  ImportJob,
  ImportTemplate,
  MappingsAnswer,
  RefusedImport,
  RefusedMapping,
  SavedMapping,
} from '../../client.ts'

const survey = 'Where,When,Renting,Homes\nCoventry,2021-03-21,220,600\n'
const mapping: ColumnMapping = {
  name: 'Housing survey',
  header: ['Where', 'When', 'Renting', 'Homes'],
  roles: ['area-name', 'period', 'count', 'denominator'],
  fixed: { indicator: 'private-rented-homes' },
  words: [{ field: 'area', written: 'Coventry', means: 'E08000026' }],
}

for (const technology of technologies) {
  describe.skipIf(technology.missing)(`a file of the council’s own on ${technology.name}`, () => {
    let jsna: Installation
    beforeEach(async () => {
      jsna = await installationOn(technology)
    })
    afterEach(() => jsna.close())

    const read = async (content: string, more = '') => {
      const answer = await jsna.as('analyst', `POST /import-jobs?file-name=survey.csv${more}`, content)
      const { id } = await bodyOf<ImportJob>(answer)
      await jsna.dependencies.desk.settled(id)
      return bodyOf<ImportJob>(await jsna.as('analyst', `GET /import-jobs/${id}`))
    }
    const save = (id: string, body: unknown) => jsna.as('analyst', `PUT /import-mappings/${id}`, body)
    const listed = async () => bodyOf<MappingsAnswer>(await jsna.as('author', 'GET /import-mappings'))
    const actions = async () => {
      const rows = await jsna.stores.workspace.db.selectFrom('audit').select('action').orderBy('number').execute()
      return rows.map(({ action }) => action).filter((action) => action.startsWith('mapping.'))
    }

    it('is a question, with a proposal and what it lacks', async () => {
      const job = await read(survey)
      expect(job).toMatchObject({ state: 'needs-mapping', report: null })
      expect(job.question).toMatchObject({
        header: mapping.header,
        rows: [['Coventry', '2021-03-21', '220', '600']],
        guess: { name: 'survey', fixed: {} },
      })
      expect(job.question?.columns[1]).toMatchObject({ name: 'When', role: 'period' })
      expect(job.question?.problems.map(({ at }) => at)).toContain('indicator')
      expect(job.refusal?.issues.map(({ rule }) => rule)).toEqual(['not-recognised'])
    })

    it('is read once its mapping is saved, and known the next time', async () => {
      const saved = await save('housing-survey', mapping)
      expect(saved.status).toBe(200)
      expect(await bodyOf<SavedMapping>(saved)).toMatchObject({ id: 'housing-survey', savedBy: 'analyst@jsna.example' })
      const job = await read(survey)
      expect(job).toMatchObject({ state: 'ready', question: null, refusal: null })
      expect(job.report).toMatchObject({ importer: 'mapped', rowsRead: 1, accepted: 1 })
      const answer = await jsna.as('analyst', 'POST /import-acceptances', { job: job.id, acknowledged: true })
      expect(answer.status).toBe(201)
      const row = await jsna.stores.workspace.db
        .selectFrom('observation')
        .select(['count', 'denominator', 'value'])
        .where('indicator', '=', 'private-rented-homes')
        .where('area', '=', 'E08000026')
        .where('origin', '=', 'source')
        .execute()
      expect(row).toEqual([{ count: 220, denominator: 600, value: null }])
    })

    it('is read through its mapping without being sent again', async () => {
      const { id, fileKept } = await read(survey)
      expect(fileKept).toBe(true)
      await save('housing-survey', mapping)
      const answer = await jsna.as('analyst', 'POST /import-readings', { job: id })
      expect([answer.status, (await bodyOf<ImportJob>(answer)).state]).toEqual([202, 'reading'])
      await jsna.dependencies.desk.settled(id)
      const job = await bodyOf<ImportJob>(await jsna.as('analyst', `GET /import-jobs/${id}`))
      expect(job).toMatchObject({ state: 'ready', fileKept: false, question: null, refusal: null })
      expect((await jsna.as('analyst', 'POST /import-acceptances', { job: id, acknowledged: true })).status).toBe(201)
      const again = await jsna.as('analyst', 'POST /import-readings', { job: id })
      expect([again.status, (await bodyOf<{ code: string }>(again)).code]).toEqual([409, 'import-settled'])
    })

    it('that was refused is asked about without being sent again', async () => {
      await save('housing-survey', mapping)
      const { id, state } = await read(survey.replace('220', 'many'))
      expect(state).toBe('refused')
      await jsna.as('analyst', 'POST /import-readings', { job: id, columns: 'ask' })
      expect(await jsna.dependencies.desk.settled(id)).toMatchObject({
        state: 'needs-mapping',
        fileKept: true,
        question: { guess: mapping },
      })
    })

    it('is opened once more by one of two who ask at once or one after the other, and by nobody after it was thrown away', async () => {
      const { id } = await read(survey)
      const both = [0, 1].map(() => jsna.as('analyst', 'POST /import-readings', { job: id }))
      const statuses = (await Promise.all(both)).map(({ status }) => status).sort()
      // Whoever comes when it has been read again may have it read a third time.
      expect([
        [202, 202],
        [202, 409],
      ]).toContainEqual(statuses)
      await jsna.dependencies.desk.settled(id)
      expect((await jsna.as('author', 'POST /import-readings', { job: id })).status).toBe(403)
      expect((await jsna.as('analyst', `DELETE /import-jobs/${id}`)).status).toBe(204)
      const gone = await jsna.as('analyst', 'POST /import-readings', { job: id })
      expect(gone.status).toBe(409)
      expect((await jsna.dependencies.desk.find(id)).fileKept).toBe(false)
    })

    it('with a fault is refused by row and column of the file', async () => {
      await save('housing-survey', mapping)
      const job = await read(survey.replace('220', 'many'))
      expect(job.state).toBe('refused')
      expect(job.refusal?.issues).toMatchObject([{ row: 2, column: 'Renting', rule: 'not-a-number', value: 'many' }])
    })

    const days = { field: 'period' as const, headings: [null, '2021-03-21', '2021-03-21', '2024', '2024'] }
    const places = [null, 'Coventry', 'Coventry', 'Wolverhampton', 'Wolverhampton']
    it.each<[string, string, string, ColumnMapping['spread']]>([
      [
        'a column for every day',
        'Where,Renting 2021-03-21,Homes 2021-03-21,Renting 2024,Homes 2024',
        'area-code',
        days,
      ],
      [
        'a column for every area and day',
        'Note,Coventry 2021-03-21 n,Coventry 2021-03-21 base,Wolverhampton n 2024,Wolverhampton base 2024',
        'note',
        { ...days, second: { field: 'area-name', headings: places } },
      ],
    ])('with %s is proposed as such, confirmed, and read', async (_what, header, first, spread) => {
      const content = `${header}\nE08000026,220,600,230,610\n`
      const job = await read(content)
      const { guess } = job.question ?? {}
      expect(guess?.spread).toEqual(spread)
      const roles = [first, 'count', 'denominator', 'count', 'denominator']
      const saved = await save('wide-survey', { ...mapping, header: guess?.header, roles, spread: guess?.spread })
      expect([saved.status, (await bodyOf<SavedMapping>(saved)).mapping.spread]).toEqual([200, spread])
      const again = await read(content.replace('230', 'many'))
      expect(again.refusal?.issues).toMatchObject([{ row: 2, column: header.split(',')[3], value: 'many' }])
      expect((await read(content)).report).toMatchObject({ importer: 'mapped', rowsRead: 1, accepted: 2 })
    })

    it('can be asked about again, and the saved mapping is the proposal', async () => {
      await save('housing-survey', mapping)
      const job = await read(survey, '&columns=ask')
      expect(job.state).toBe('needs-mapping')
      expect(job.question?.guess).toEqual(mapping)
      const accepting = await jsna.as('analyst', 'POST /import-acceptances', { job: job.id })
      expect([accepting.status, (await bodyOf<{ code: string }>(accepting)).code]).toEqual([409, 'import-settled'])
      expect((await jsna.as('analyst', `DELETE /import-jobs/${job.id}`)).status).toBe(204)
    })

    it('is read as the description says that was handed in before it', async () => {
      const columns = [
        { titles: 'Where' },
        { titles: 'When', datatype: { base: 'date', format: 'dd/MM/yyyy' } },
        { titles: 'Renting', datatype: { base: 'integer', format: '#,##0' } },
        { titles: 'Homes', datatype: { base: 'integer', format: '#,##0' } },
      ]
      const text = JSON.stringify({
        '@context': 'http://www.w3.org/ns/csvw',
        url: 'survey.csv',
        tableSchema: { columns },
      })
      await save('housing-survey', mapping)
      const description = await read(text)
      expect(description.refusal?.issues.map(({ rule }) => rule)).toEqual(['description-alone'])
      const table = 'Where,When,Renting,Homes\nCoventry,21/03/2021,"1,220","1,600"\n'
      expect((await read(table)).state).toBe('refused')
      const job = await read(table, `&described-by=${description.id}`)
      expect([job.state, job.report?.accepted]).toEqual(['ready', 1])
      const wrong = await read(table.replace('1,220', '1,22'), `&described-by=${description.id}`)
      expect(wrong.refusal?.issues).toMatchObject([{ row: 2, column: 'Renting', value: '1,22' }])
      // Read once more, it is read with its description.
      await jsna.as('analyst', 'POST /import-readings', { job: wrong.id })
      expect((await jsna.dependencies.desk.settled(wrong.id)).refusal?.issues[0]?.value).toBe('1,22')
      const gone = await jsna.as('analyst', 'POST /import-jobs?file-name=a.csv&described-by=none', table)
      expect([gone.status, (await bodyOf<{ code: string }>(gone)).code]).toEqual([409, 'import-settled'])
    })

    it('imported at once is refused with what to do', async () => {
      const answer = await jsna.as('analyst', 'POST /imports', survey)
      expect(answer.status).toBe(422)
      const { issues } = await bodyOf<RefusedImport>(answer)
      expect(issues[0]?.message).toContain('Say what its columns are')
    })

    it('has mappings that are listed, replaced and removed, each with one audit entry', async () => {
      await save('housing-survey', mapping)
      jsna.advance(1000)
      await save('other', { ...mapping, name: 'Other', header: ['a', 'b', 'c', 'd'] })
      jsna.advance(1000)
      await save('housing-survey', { ...mapping, name: 'Survey of homes' })
      const { mappings, roles, indicators } = await listed()
      expect(mappings.map(({ id, mapping: { name } }) => [id, name])).toEqual([
        ['housing-survey', 'Survey of homes'],
        ['other', 'Other'],
      ])
      expect(roles).toContainEqual({ id: 'denominator', label: 'Denominator (population)' })
      expect(indicators.map(({ slug }) => slug)).toContain('private-rented-homes')
      expect((await jsna.as('analyst', 'DELETE /import-mappings/other')).status).toBe(204)
      expect((await jsna.as('analyst', 'DELETE /import-mappings/other')).status).toBe(404)
      expect((await listed()).mappings).toHaveLength(1)
      expect(await actions()).toEqual(['mapping.saved', 'mapping.saved', 'mapping.saved', 'mapping.removed'])
      expect(await brokenAudit(jsna.stores.workspace.db)).toBeNull()
    })

    it('may name the sheet of a workbook', async () => {
      expect((await save('housing-survey', { ...mapping, sheet: 'Data' })).status).toBe(200)
      expect((await listed()).mappings[0]?.mapping.sheet).toBe('Data')
    })

    it('is asked about by the sheet of a workbook that somebody chooses', async () => {
      const release = await jsna.get('/api/v1/indicators?format=xlsx')
      const workbook = new Uint8Array(await release.arrayBuffer())
      async function* content() {
        yield workbook
      }
      const { desk } = jsna.dependencies
      const { id } = await desk.handIn({ fileName: 'a.xlsx', content: content(), actor: 'x', asksForMapping: true })
      const { question: first } = await desk.settled(id)
      const [other = ''] = first?.sheets?.others ?? []
      const answer = await jsna.as('analyst', 'POST /import-readings', { job: id, columns: 'ask', sheet: other })
      expect([answer.status, other === first?.sheets?.read]).toEqual([202, false])
      const { question } = await desk.settled(id)
      expect(question).toMatchObject({ sheets: { read: other }, guess: { sheet: other } })
      expect(question?.header).not.toEqual(first?.header)
    })

    it('does not take the name of another kind of file', async () => {
      await save('housing-survey', mapping)
      const answer = await save('housing-survey', { ...mapping, header: ['a', 'b', 'c', 'd'] })
      expect([answer.status, (await bodyOf<RefusedMapping>(answer)).problems[0]?.message]).toEqual([
        422,
        'Another kind of file is read under the name “Housing survey”. Give this one another name.',
      ])
      expect((await listed()).mappings.map(({ mapping: { header } }) => header)).toEqual([mapping.header])
    })

    it.each<[string, object, RegExp]>([
      ['no column of areas', { roles: ['ignored', 'period', 'count', 'denominator'] }, /names the area/],
      ['an unknown indicator', { fixed: { indicator: 'gone' } }, /no indicator “gone”/],
      ['a role too few', { roles: ['area-name'] }, /every column/],
      [
        'a heading over an area',
        { spread: { field: 'sex', headings: ['Female', null, null, null] } },
        /must be numbers/,
      ],
    ])('is not saved with %s', async (_what, own, message) => {
      const answer = await save('housing-survey', { ...mapping, ...own })
      const { code, problems } = await bodyOf<RefusedMapping>(answer)
      expect([answer.status, code]).toEqual([422, 'mapping-incomplete'])
      expect(problems.map((problem) => problem.message).join(' ')).toMatch(message)
      expect((await listed()).mappings).toEqual([])
      expect(await actions()).toEqual([])
    })

    const third = { field: 'age', headings: [null, null, null, null] }
    const thrice = { ...third, field: 'sex', second: { ...third, field: 'period', second: third } }
    it.each<[string, object]>([
      ['an unknown field', { own: true }],
      ['an unknown role', { roles: ['area', 'period', 'count', 'denominator'] }],
      ['a heading that is no text', { spread: { field: 'sex', headings: [1, null, null, null] } }],
      ['headings of nothing that is known', { spread: { field: 'value', headings: [null] } }],
      ['a third thing that headers name', { spread: thrice }],
      ['a prototype', JSON.parse('{"fixed": {"__proto__": {"indicator": "private-rented-homes"}}}') as object],
      ['no name', { name: ' ' }],
      ['a sheet without a name', { sheet: ' ' }],
    ])('is not understood with %s', async (_what, own) => {
      const answer = await save('housing-survey', { ...mapping, ...own })
      expect(answer.status).toBe(422)
      expect((await listed()).mappings).toEqual([])
    })

    it('has a template for every indicator', async () => {
      const answer = await jsna.as('author', 'GET /import-templates/private-rented-homes')
      const { fileName, csv, workbook } = await bodyOf<ImportTemplate>(answer)
      expect(fileName).toBe('private-rented-homes')
      expect(csv.split('\n')[0]).toBe('Area code,Area name,Period,Count,Denominator,Note')
      expect(Buffer.from(workbook, 'base64').subarray(0, 2).toString()).toBe('PK')
      expect((await jsna.as('author', 'GET /import-templates/gone')).status).toBe(404)
    })
  })
}
