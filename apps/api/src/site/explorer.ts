import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { BuildMissing } from './files.ts'

interface RenderRequest {
  url: string
  fetch: typeof globalThis.fetch
  baseUrl: string
}

interface RenderedPage {
  status: number
  html: string
  headers: Record<string, string>
}

export type Render = (request: RenderRequest) => Promise<RenderedPage>

/** The explorer's own server build. It is found by its path, because the API does not depend on the apps that it serves. */
export async function loadExplorer(folder: string): Promise<Render> {
  const entry = join(folder, 'dist', 'server', 'entry-server.js')
  if (!existsSync(entry)) throw new BuildMissing('The public site')
  const { render } = (await import(pathToFileURL(entry).href)) as { render: Render }
  return render
}
