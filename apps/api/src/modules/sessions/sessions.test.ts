import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../app.ts'
import { bodyOf, createInstallation, origin } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import type { Problem, SessionAnswer } from '../../client.ts'

let jsna: Installation
beforeEach(async () => {
  jsna = await createInstallation()
})
afterEach(() => jsna.close())

const call = async (path: string, method: string, body?: unknown, headers: Record<string, string> = {}) =>
  createApp(jsna.dependencies).request(`${origin}/api/v1/workspace${path}`, {
    method,
    headers: { origin, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  })

const author = () => {
  const [account] = jsna.accounts
  if (!account) throw new Error('there is no account')
  return account
}
const signIn = (email: string, password: string, headers?: Record<string, string>) =>
  call('/sessions', 'POST', { email, password }, headers)
const cookieOf = (answer: Response) => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
const minutes = (count: number) => count * 60_000

describe('signing in', () => {
  it('opens a session that says who it is', async () => {
    const { email, password, name, roles } = author()
    const answer = await signIn(` ${email.toUpperCase()} `, password)
    expect(answer.status).toBe(201)
    expect(await bodyOf<SessionAnswer>(answer)).toEqual({ user: { email, name, roles } })
    const cookie = cookieOf(answer)
    const current = await call('/sessions/current', 'GET', undefined, { cookie })
    expect(await bodyOf<SessionAnswer>(current)).toEqual({ user: { email, name, roles } })
  })

  it('gives a cookie that only this site gets, and no script', async () => {
    const answer = await signIn(author().email, author().password)
    const [pair = '', ...attributes] = (answer.headers.get('set-cookie') ?? '').split('; ')
    expect(pair).toMatch(/^__Host-jsna-session=[\w-]{43}$/)
    expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']))
    expect(attributes.join()).not.toContain('Domain')
  })

  it('stores neither the token nor the password', async () => {
    const token = cookieOf(await signIn(author().email, author().password)).split('=')[1] ?? ''
    const { db } = jsna.stores.workspace
    const sessions = await db.selectFrom('session').selectAll().execute()
    const accounts = await db.selectFrom('account').selectAll().execute()
    expect(JSON.stringify(sessions)).not.toContain(token)
    expect(JSON.stringify(accounts)).not.toContain(author().password)
    expect(accounts.every(({ passwordHash }) => /^scrypt\$32768\$8\$1\$/.test(passwordHash))).toBe(true)
  })

  it('is answered alike for a wrong password and for nobody', async () => {
    const answers = [await signIn(author().email, 'wrong'), await signIn('nobody@jsna.example', 'wrong')]
    const problems = await Promise.all(answers.map((answer) => bodyOf<Problem>(answer)))
    expect(answers.map(({ status }) => status)).toEqual([401, 401])
    const [first, second] = problems.map(({ requestId: _requestId, ...rest }) => rest)
    expect(first).toEqual(second)
    expect(first?.code).toBe('wrong-credentials')
    expect(answers.every(({ headers }) => headers.get('set-cookie') === null)).toBe(true)
  })

  it('makes a new session and ends the one before', async () => {
    const { email, password } = author()
    const first = cookieOf(await signIn(email, password))
    const second = cookieOf(await signIn(email, password, { cookie: first }))
    expect(second).not.toBe(first)
    expect((await call('/sessions/current', 'GET', undefined, { cookie: first })).status).toBe(401)
    expect((await call('/sessions/current', 'GET', undefined, { cookie: second })).status).toBe(200)
  })

  it.each([{ email: 'a@b.c' }, { email: 'a@b.c', password: 1 }, { email: 'a@b.c', password: 'x', admin: true }, []])(
    'does not understand %j',
    async (body) => {
      expect((await call('/sessions', 'POST', body)).status).toBe(422)
    },
  )

  it('reads JSON only', async () => {
    const answer = await call('/sessions', 'POST', undefined, { 'content-type': 'application/x-www-form-urlencoded' })
    expect(answer.status).toBe(415)
  })
})

describe('a session', () => {
  it('ends when its owner signs out', async () => {
    const cookie = cookieOf(await signIn(author().email, author().password))
    const out = await call('/sessions/current', 'DELETE', undefined, { cookie })
    expect(out.status).toBe(204)
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0')
    expect((await call('/documents', 'GET', undefined, { cookie })).status).toBe(401)
  })

  it('ends after twelve hours', async () => {
    const cookie = cookieOf(await signIn(author().email, author().password))
    jsna.advance(minutes(12 * 60 - 1))
    expect((await call('/documents', 'GET', undefined, { cookie })).status).toBe(200)
    jsna.advance(minutes(2))
    expect((await call('/documents', 'GET', undefined, { cookie })).status).toBe(401)
  })

  it('is not opened by a token that somebody made up', async () => {
    for (const token of ['x', '', 'a'.repeat(43)]) {
      const cookie = `__Host-jsna-session=${token}`
      expect((await call('/documents', 'GET', undefined, { cookie })).status).toBe(401)
    }
  })
})

describe('guessing', () => {
  it('ends after five wrong passwords for an account, the right one included', async () => {
    const { email, password } = author()
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await signIn(email, 'wrong')).status).toBe(401)
    const refused = await signIn(email, password)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await bodyOf<Problem>(refused)).toMatchObject({ code: 'too-many-attempts' })
    jsna.advance(minutes(15) + 1)
    expect((await signIn(email, password)).status).toBe(201)
  })

  it('ends for accounts that do not exist, too', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) await signIn('nobody@jsna.example', 'wrong')
    expect((await signIn('nobody@jsna.example', 'wrong')).status).toBe(429)
  })

  it('is bounded for guesses made at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(author().email, 'wrong')))
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5)
  })

  it('ends after twenty attempts from one address over many accounts', async () => {
    for (let attempt = 0; attempt < 20; attempt += 1) await signIn(`nobody${attempt}@jsna.example`, 'wrong')
    expect((await signIn(author().email, author().password)).status).toBe(429)
  })

  it('is not counted against those who know their password', async () => {
    const { email, password } = author()
    for (let attempt = 0; attempt < 8; attempt += 1) expect((await signIn(email, password)).status).toBe(201)
  })
})
