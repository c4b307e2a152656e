import { describe, expect, it } from 'vitest'
import type { Answers } from '../requests/answering.ts'
import { person, refusal, testApp } from '../requests/test-app.ts'
import { isOffered } from './roles.ts'
import { useSessionStore } from './session.ts'

const sessionOf = (answers: Answers) => {
  const app = testApp(answers)
  return { session: useSessionStore(app.pinia), asked: app.asked }
}

describe('the session', () => {
  it('asks once who is signed in', async () => {
    const { session, asked } = sessionOf({ 'GET /workspace/sessions/current': () => person('author') })
    expect((await session.load())?.name).toBe('Sam Author')
    await session.load()
    expect(asked.filter(({ route }) => route === 'GET /workspace/sessions/current')).toHaveLength(1)
    expect(session.email).toBe('a@example.org')
  })

  it('takes nobody for an answer, and every other refusal for a problem', async () => {
    const nobody = sessionOf({ 'GET /workspace/sessions/current': () => refusal(401) })
    expect(await nobody.session.load()).toBeNull()
    const broken = sessionOf({ 'GET /workspace/sessions/current': () => refusal(503) })
    await expect(broken.session.load()).rejects.toMatchObject({ problem: { status: 503 } })
    expect(broken.session.known).toBe(false)
  })

  it('is over after signing out, also when the server had ended it already', async () => {
    const { session } = sessionOf({ 'DELETE /workspace/sessions/current': () => refusal(401) })
    await session.load()
    await session.signOut()
    expect(session.user).toBeNull()
  })

  it('says so when signing out does not arrive', async () => {
    const { session } = sessionOf({ 'DELETE /workspace/sessions/current': () => refusal(500) })
    await session.load()
    await expect(session.signOut()).rejects.toMatchObject({ problem: { status: 500 } })
    expect(session.user).not.toBeNull()
  })

  it('keeps the person while a session has expired, so that their text stays theirs', async () => {
    const { session } = sessionOf({ 'POST /workspace/sessions': () => person('author') })
    await session.load()
    session.expire()
    expect(session).toMatchObject({ expired: true, email: 'a@example.org' })
    await session.signIn('a@example.org', 'right')
    expect(session.expired).toBe(false)
  })

  it('offers nothing to nobody', () => {
    expect(sessionOf({}).session.may('PUT /documents/{id}')).toBe(false)
  })
})

describe('what is offered', () => {
  it.each([
    ['PUT /documents/{id}', ['author'], true],
    ['PUT /documents/{id}', ['analyst'], false],
    ['POST /import-jobs', ['analyst'], true],
    ['POST /import-jobs', ['author', 'publisher'], false],
    ['POST /publications', ['author'], false],
    ['POST /publications', ['author', 'publisher'], true],
    ['POST /waivers', ['administrator'], true],
  ] as const)('%s for %j: %s', (route, roles, offered) => {
    expect(isOffered(route, roles)).toBe(offered)
  })
})
