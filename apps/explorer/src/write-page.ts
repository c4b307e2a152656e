import type { PageAssets } from './assets.ts'
import { headElements } from './head.ts'
import type { Head } from './page.ts'
import { site } from './site.ts'
import { writeState } from './state.ts'
import type { HandedOver } from './state.ts'

export interface PageParts {
  head: Head
  body: string
  state: HandedOver
  assets: PageAssets
  baseUrl: string
}

/** The whole page as text. It holds no inline script that runs, so that `script-src 'self'` is enough. */
export function writePage({ head, body, state, assets, baseUrl }: PageParts): string {
  const preloads = [
    ...assets.fonts.map((font) => `<link rel="preload" as="font" type="font/woff2" href="${font}" crossorigin>`),
    ...assets.styles.map((style) => `<link rel="stylesheet" href="${style}">`),
    ...assets.modules.map((module) => `<link rel="modulepreload" href="${module}" fetchpriority="low">`),
  ]
  return `<!doctype html>
<html lang="${site.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${headElements(head, baseUrl)}
<link rel="icon" type="image/svg+xml" href="/assets/icon-1.svg">
${preloads.join('\n')}
<script type="module" src="${assets.script}" fetchpriority="low"></script>
</head>
<body>
<div id="app">${body}</div>
<script type="application/json" id="state">${writeState(state)}</script>
</body>
</html>
`
}
