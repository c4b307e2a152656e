import { describe, expect, it } from 'vitest'
import { apiAddress, ApiError, createApi } from './api.ts'

const baseUrl = 'http://site.example'

function answering(answers: Record<string, () => Response>): { fetch: typeof globalThis.fetch; asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    fetch: async (input) => {
      const { pathname, search } = new URL(input instanceof Request ? input.url : input)
      asked.push(pathname + search)
      const answer = answers[pathname]
      if (answer === undefined) throw new TypeError('fetch failed')
      return answer()
    },
  }
}

describe('apiAddress', () => {
  it.each([
    ['/themes', {}, '/api/v1/themes'],
    ['/indicators/{slug}', { slug: 'pay & more' }, '/api/v1/indicators/pay%20%26%20more'],
    ['/documents/{id}', { id: 'citywide/prospects', release: 2 }, '/api/v1/documents/citywide/prospects?release=2'],
    ['/documents/{id}', { id: 'a?b/c#d' }, '/api/v1/documents/a%3Fb/c%23d'],
    [
      '/estimates',
      { area: ['a', 'b'], sex: 'female', age: '', scheme: undefined },
      '/api/v1/estimates?area=a&area=b&sex=female',
    ],
  ])('%s with %j', (path, given, expected) => {
    expect(apiAddress(path, given)).toBe(expected)
  })
})

describe('an address that would leave its route', () => {
  it.each(['..', '../workspace/documents', 'citywide/../..', '.'])('%s is refused', (id) => {
    expect(() => apiAddress('/documents/{id}', { id })).toThrow(ApiError)
  })
})

describe('createApi', () => {
  it('reads an answer', async () => {
    const { fetch } = answering({ '/api/v1/themes': () => Response.json({ themes: [] }) })
    expect(await createApi({ fetch, baseUrl }).get('/themes')).toEqual({ themes: [] })
  })

  it('asks every call that belongs to an edition for that edition', async () => {
    const { fetch, asked } = answering({
      '/api/v1/themes': () => Response.json({}),
      '/api/v1/releases': () => Response.json({}),
      '/api/v1/search': () => Response.json({}),
    })
    const api = createApi({ fetch, baseUrl, release: 3 })
    await api.get('/themes')
    await api.get('/releases')
    await api.get('/search', { q: 'pay' })
    expect(asked).toEqual(['/api/v1/themes?release=3', '/api/v1/releases', '/api/v1/search?q=pay'])
  })

  it('follows a redirection that nobody followed for it', async () => {
    const { fetch } = answering({
      '/api/v1/indicators/old': () =>
        new Response(null, { status: 301, headers: { location: '/api/v1/indicators/new' } }),
      '/api/v1/indicators/new': () => Response.json({ slug: 'new' }),
    })
    expect(await createApi({ fetch, baseUrl }).get('/indicators/{slug}', { slug: 'old' })).toEqual({ slug: 'new' })
  })

  it('gives the refusal of the API as it was said', async () => {
    const problem = {
      type: 'about:blank',
      title: 'No',
      status: 404,
      detail: 'No such area.',
      code: 'unknown-area',
      requestId: 'r',
    }
    const { fetch } = answering({ '/api/v1/areas/x': () => Response.json(problem, { status: 404 }) })
    const error: unknown = await createApi({ fetch, baseUrl })
      .get('/areas/{code}', { code: 'x' })
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ApiError)
    expect((error as ApiError).problem).toEqual(problem)
  })

  it.each([
    ['nobody answers', {}],
    ['something else answers', { '/api/v1/themes': () => new Response('<h1>Bad gateway</h1>', { status: 502 }) }],
  ])('says that the figures cannot be reached when %s', async (_, answers) => {
    const { fetch } = answering(answers)
    const error: unknown = await createApi({ fetch, baseUrl })
      .get('/themes')
      .catch((thrown: unknown) => thrown)
    expect((error as ApiError).problem).toMatchObject({ status: 503, code: 'unreachable' })
  })
})
