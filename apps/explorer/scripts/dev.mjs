// Renders the explorer from its sources, with changes shown at once. The figures come from an API that is already running
// (`JSNA_API`, by default the one that `npm start` serves).
import { createServer as createHttpServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const api = process.env.JSNA_API ?? 'http://localhost:3000'
const port = Number(process.env.PORT ?? 5173)
const baseUrl = `http://localhost:${port}`

const vite = await createServer({
  root: fileURLToPath(new URL('..', import.meta.url)),
  appType: 'custom',
  server: { middlewareMode: true },
})

const assets = { script: '/src/entry-client.ts', modules: [], styles: [], fonts: [] }

/** Calls to the API of this address are answered by the one that runs elsewhere. */
const reach = (address) => fetch(new URL(new URL(address, baseUrl).pathname + new URL(address, baseUrl).search, api))

async function answer(request, response) {
  if (request.url.startsWith('/api/')) {
    const { status, headers, body } = await reach(request.url)
    response.writeHead(status, { 'content-type': headers.get('content-type') ?? 'application/json' })
    for await (const chunk of body ?? []) response.write(chunk)
    return response.end()
  }
  const { renderPage } = await vite.ssrLoadModule('/src/render-page.ts')
  const page = await renderPage({ url: request.url, fetch: reach, baseUrl }, () => assets)
  response.writeHead(page.status, page.headers)
  response.end(page.html === '' ? '' : await vite.transformIndexHtml(request.url, page.html))
}

const server = createHttpServer((request, response) => {
  vite.middlewares(request, response, () => {
    answer(request, response).catch((error) => {
      vite.ssrFixStacktrace(error)
      response.writeHead(500, { 'content-type': 'text/plain' }).end(error.stack)
    })
  })
})
server.listen(port, () => console.log(`The explorer: ${baseUrl}, with the figures of ${api}`))
