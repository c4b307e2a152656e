// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { Answers } from '../requests/answering.ts'
import { refusal } from '../requests/test-app.ts'
import { candidate, openPage, signedIn, blocker } from './open-sample-page.ts'

describe('signing in', () => {
  const answers: Answers = {
    ...signedIn,
    'GET /workspace/sessions/current': () => refusal(401),
    'POST /workspace/sessions': (body) =>
      JSON.stringify(body).includes('right')
        ? { user: { email: 'a@example.org', name: 'Sam Author', roles: ['author'] } }
        : refusal(401),
  }

  it('comes first, and then leads to where somebody meant to go', async () => {
    const { wrapper, router } = await openPage('/changes', answers)
    expect(wrapper.find('h1').text()).toBe('Sign in')
    await wrapper.find('form').trigger('submit')
    expect(wrapper.text()).toContain('Enter your email address.')
    await wrapper.find('input[type="email"]').setValue('a@example.org')
    await wrapper.find('input[type="password"]').setValue('wrong')
    await wrapper.find('form').trigger('submit')
    await flushPromises()
    expect(wrapper.find('[role="alert"]').text()).toContain('Email address or password is wrong')
    await wrapper.find('input[type="password"]').setValue('right')
    await wrapper.find('form').trigger('submit')
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('changes'))
  })

  it('goes nowhere outside the editor', async () => {
    const { wrapper, router } = await openPage('/sign-in?next=//elsewhere.example', answers)
    await wrapper.find('input[type="email"]').setValue('a@example.org')
    await wrapper.find('input[type="password"]').setValue('right')
    await wrapper.find('form').trigger('submit')
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe('/')
  })
})

describe('the list of texts', () => {
  it('says what waits, with marks only where somebody is needed', async () => {
    const { wrapper } = await openPage('/', signedIn)
    expect(wrapper.find('.tree').text()).toContain('2 fail')
    expect(wrapper.find('.tree .mark-fails').exists()).toBe(true)
    expect(wrapper.find('main').text()).toContain('Life expectancy')
  })
})

describe('what changed under the text', () => {
  it('lists claims that fail first, and figures with both values, each with a way to its sentence', async () => {
    const { wrapper } = await openPage('/changes', signedIn)
    expect(wrapper.find('h1').text()).toBe('What changed under the text')
    const rows = wrapper.findAll('.moved-row')
    expect(rows[0]?.text()).toContain('Claim fails, before: holds')
    expect(rows[0]?.text()).toContain('62.2 against 64.0')
    expect(rows[0]?.find('a').attributes('href')).toBe(
      '/editor/documents/citywide/health-and-wellbeing/life-expectancy?at=c7',
    )
    expect(rows[1]?.text()).toContain('Figure 64.0 now 62.2')
    expect(wrapper.text()).toContain('Population')
  })

  it('says what to do when it cannot be loaded', async () => {
    const { wrapper } = await openPage('/changes', { ...signedIn, 'GET /workspace/changes': () => refusal(503) })
    expect(wrapper.find('[role="alert"]').text()).toContain('The server is starting or stopping')
    expect(document.activeElement?.getAttribute('role')).toBe('alert')
  })
})

describe('publishing', () => {
  it('is refused in sight of what stands in the way', async () => {
    const { wrapper, asked } = await openPage('/publish', signedIn)
    const button = wrapper.find('form.publish button')
    expect(button.attributes('aria-disabled')).toBe('true')
    await wrapper.find('form.publish').trigger('submit')
    expect(asked.some(({ route }) => route.startsWith('POST'))).toBe(false)
    expect(document.activeElement?.textContent).toContain('Publish is blocked: 1 sentence does not stand up')
  })

  it('makes a release and leads to the public site', async () => {
    const { wrapper, asked } = await openPage('/publish', {
      ...signedIn,
      'GET /workspace/publications/candidate': () => ({ ...candidate, blockers: [] }),
      'POST /workspace/publications': () => ({
        number: 2,
        publishedAt: '2026-06-22T13:00:00Z',
        title: 'Release 2',
        publishedBy: 'Sam Author',
        contentHash: '',
        methodVersion: '1',
        changes: [],
      }),
    })
    await wrapper.find('form.publish').trigger('submit')
    await flushPromises()
    expect(asked.find(({ route }) => route === 'POST /workspace/publications')?.body).toEqual({})
    expect(wrapper.find('[role="status"]').text()).toContain('Release 2 is published')
    expect(document.activeElement?.textContent).toContain('Release 2 is published')
  })

  it('shows what came in between', async () => {
    const { wrapper } = await openPage('/publish', {
      ...signedIn,
      'GET /workspace/publications/candidate': () => ({ ...candidate, blockers: [] }),
      'POST /workspace/publications': () => ({ ...refusal(409), code: 'claims-fail', blockers: [blocker] }),
    })
    await wrapper.find('form.publish').trigger('submit')
    await flushPromises()
    expect(wrapper.find('.state-error').text()).toContain('It is slightly higher than England.')
  })
})

it('says that an unknown page does not exist', async () => {
  const { wrapper } = await openPage('/nowhere', signedIn)
  expect(wrapper.find('h1').text()).toBe('There is no such page')
})

it('offers nobody what the server would refuse', async () => {
  const author: Answers = {
    ...signedIn,
    'GET /workspace/sessions/current': () => ({
      user: { email: 'a@example.org', name: 'Sam Author', roles: ['author'] },
    }),
  }
  const importing = await openPage('/import', author)
  expect(importing.wrapper.find('form.import').exists()).toBe(false)
  expect(importing.wrapper.text()).toContain('Ask an analyst or an administrator.')
  close()
  const publishing = await openPage('/publish', author)
  expect(publishing.wrapper.find('form.publish').exists()).toBe(false)
  expect(publishing.wrapper.text()).toContain('Ask a publisher.')
})
