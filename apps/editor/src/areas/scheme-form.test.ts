// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { SchemeChange, SchemeHead } from '@jsna/api/client'
import { refusal, testApp } from '../requests/test-app.ts'
import type { Answers } from '../requests/answering.ts'
import { emptyScheme, missingWords, schemeId } from './scheme-draft.ts'
import SchemeForm from './SchemeForm.vue'

const wards: SchemeHead = {
  scheme: { ...emptyScheme(), id: 'ward-2026', name: 'Wards', singular: 'ward', edition: '2026' },
  areas: 2,
  drawn: 2,
  replaced: { at: '2026-06-22T12:00:00Z', by: 'analyst@example.org' },
}
const change: SchemeChange = {
  scheme: 'ward-2026',
  isNew: false,
  areas: 2,
  added: [{ code: 'E3', name: 'Cheylesmore' }],
  changed: [{ code: 'E2', name: 'Binley and Willenhall', was: 'Binley', fields: ['name'] }],
  gone: [{ code: 'E1', name: 'E1' }],
  notDrawn: [],
  boundaries: {
    codeProperty: 'WD26CD',
    nameProperty: 'WD26NM',
    properties: ['WD26CD', 'WD26NM', 'LAD26CD'],
    repaired: 1,
    pointsBefore: 12_000,
    points: 700,
    bytes: 4100,
    added: 1,
    changed: 0,
    gone: 1,
  },
  obstacles: [],
}
const given: Answers = {
  'GET /workspace/area-schemes': () => ({ schemes: [wards] }),
  'POST /workspace/scheme-previews': () => change,
  'PUT /workspace/area-schemes/ward-2026': () => change,
  'DELETE /workspace/scheme-replacements/ward-2026': () => null,
}

async function open(answers: Answers = {}) {
  const { global, asked } = testApp({ ...given, ...answers })
  const wrapper = mount(SchemeForm, { global, attachTo: document.body })
  await flushPromises()
  const field = (label: string) => {
    const id =
      wrapper
        .findAll('label')
        .find((each) => each.text() === label)
        ?.attributes('for') ?? ''
    return wrapper.get<HTMLInputElement>(`[id="${id}"]`)
  }
  const choose = async (label: string, name: string) => {
    Object.defineProperty(field(label).element, 'files', { value: [new File(['x'], name)] })
    await field(label).trigger('change')
  }
  const submit = async () => {
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    await flushPromises()
  }
  const press = async (words: string | RegExp) => {
    await wrapper
      .findAll('button')
      .find((button) => button.text().match(words))
      ?.trigger('click')
    await flushPromises()
  }
  const routes = () => asked.map(({ route }) => route).filter((route) => route.includes('scheme'))
  return { wrapper, field, choose, submit, press, routes }
}

describe('an area scheme', () => {
  it('is looked at before it is stored, with the properties that were found', async () => {
    const { wrapper, field, choose, submit, press, routes } = await open()
    await field('Area scheme').setValue('ward-2026')
    expect(wrapper.text()).toContain('2 areas, 2 with a boundary.')
    await choose('Boundaries', 'wards.geojson')
    await submit()
    const state = wrapper.get('.state')
    expect(state.text()).toContain('1 area new: Cheylesmore (E3)')
    expect(state.text()).toContain('1 area gone: E1')
    expect(state.text()).toContain('Binley (E2): now called Binley and Willenhall')
    expect(state.text()).toContain('700 of 12,000 points are kept, so that the map weighs 5 kB')
    expect(state.text()).toContain('1 shape ran the wrong way round')
    expect(document.activeElement).toBe(state.element)
    expect(field('Property with the code').element.value).toBe('WD26CD')
    expect(routes()).not.toContain('PUT /workspace/area-schemes/ward-2026')
    await press('Store the area scheme')
    expect(routes()).toContain('PUT /workspace/area-schemes/ward-2026')
    expect(wrapper.text()).toContain('Wards are stored.')
  })

  it('has to be looked at again when another property is chosen', async () => {
    const { wrapper, field, choose, submit } = await open()
    await field('Area scheme').setValue('ward-2026')
    await choose('Boundaries', 'wards.geojson')
    await submit()
    await field('Property with the code').setValue('LAD26CD')
    expect(wrapper.text()).not.toContain('Store the area scheme')
  })

  it('that is new is described first', async () => {
    const { wrapper, field, choose, submit, routes } = await open()
    await choose('List of areas', 'wards.csv')
    await submit()
    expect(wrapper.get('.field-error').text()).toBe('Give the area scheme a name first.')
    await field('Name of the scheme').setValue('Wards')
    await field('One of its areas is called').setValue('ward')
    await field('Edition').setValue('2026')
    expect(wrapper.text()).toContain('Its id is ward-2026.')
    await submit()
    expect(routes()).toContain('POST /workspace/scheme-previews')
  })

  it('is not stored where something hangs on areas that would go', async () => {
    const obstacles = ['E1 is not in the list any more and has figures.']
    const { wrapper, field, choose, submit } = await open({
      'POST /workspace/scheme-previews': () => ({ ...change, boundaries: null, obstacles }),
    })
    await field('Area scheme').setValue('ward-2026')
    await submit()
    expect(wrapper.text()).toContain('Choose a list, boundaries, or both.')
    await choose('List of areas', 'wards.csv')
    await submit()
    expect(wrapper.get('.state-error').text()).toContain('E1 is not in the list any more and has figures.')
    expect(wrapper.text()).not.toContain('Store the area scheme')
  })

  it('is refused by row, and offers the properties that there are', async () => {
    const issue = { row: 2, column: 'geometry', rule: 'unclosed-ring', value: 'E2', message: 'Close the ring.' }
    const refused = { ...refusal(422, 'rows-refused'), detail: 'One fault.', issues: [issue], properties: ['A', 'B'] }
    const { wrapper, field, choose, submit } = await open({ 'POST /workspace/scheme-previews': () => refused })
    await field('Area scheme').setValue('ward-2026')
    await choose('Boundaries', 'wards.geojson')
    await submit()
    expect(wrapper.findAll('tbody td').map((cell) => cell.text())).toEqual(['2', 'geometry', 'E2', 'Close the ring.'])
    expect(
      field('Property with the code')
        .findAll('option')
        .map((option) => option.text()),
    ).toEqual(['A', 'B'])
  })

  it('has to say which layer of its boundaries is meant where there are several', async () => {
    const issue = { row: null, column: null, rule: 'not-readable', value: '', message: 'Name the layer.' }
    const layers = ['wards', 'districts']
    const refused = { ...refusal(422, 'rows-refused'), detail: 'One fault.', issues: [issue], properties: [], layers }
    const sent: unknown[] = []
    const { wrapper, field, choose, submit } = await open({
      'POST /workspace/scheme-previews': (form) => {
        sent.push((form as FormData).get('layer'))
        return sent.length === 1 ? refused : change
      },
    })
    await field('Area scheme').setValue('ward-2026')
    await choose('Boundaries', 'wards.json')
    await submit()
    await field('Layer of the boundaries').setValue('districts')
    await submit()
    expect(sent).toEqual([null, 'districts'])
    expect(wrapper.text()).toContain('Store the area scheme')
  })

  it('can be given back what it had', async () => {
    const { wrapper, field, press, routes } = await open()
    await field('Area scheme').setValue('ward-2026')
    await press(/^Take back what analyst@example.org handed in/)
    expect(routes()).toContain('DELETE /workspace/scheme-replacements/ward-2026')
    expect(wrapper.text()).toContain('Wards are what they were before.')
  })
})

it.each([
  ['ward', '2026', 'ward-2026'],
  ['reach-area', 'Spring 2026 (draft)', 'reach-area-spring-2026-draft'],
] as const)('a %s of %s has the id %s', (areaType, edition, id) => {
  expect(schemeId({ areaType, edition })).toBe(id)
})

it('says what is missing, one thing at a time', () => {
  expect(missingWords({ ...wards.scheme, singular: ' ' })).toContain('one of its areas')
  expect(missingWords({ ...wards.scheme, edition: '' })).toContain('edition')
  expect(missingWords(wards.scheme)).toBe('')
})
