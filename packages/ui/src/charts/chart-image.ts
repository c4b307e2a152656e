/**
 * A drawing as a file of its own: colours resolved from the tokens of the page, on paper, with its finding as title and
 * its source below. `colour` answers what a CSS colour is now.
 */
export function imageMarkup(
  drawing: SVGSVGElement,
  words: { finding: string; source: string },
  colour: (value: string) => string,
): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const { width, height } = sizeOf(drawing)
  for (const element of copy.querySelectorAll('*')) {
    for (const name of ['fill', 'stroke']) {
      const value = element.getAttribute(name)
      if (value?.includes('var(')) element.setAttribute(name, colour(value))
    }
  }
  const namespace = 'http://www.w3.org/2000/svg'
  const make = (name: string, attributes: Record<string, string>, text = ''): Element => {
    const element = document.createElementNS(namespace, name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    element.textContent = text
    return element
  }
  const whole = make('svg', {
    width: String(width),
    height: String(height + 32),
    viewBox: `0 0 ${width} ${height + 32}`,
    'font-family': 'Atkinson Hyperlegible Next, Verdana, sans-serif',
  })
  whole.append(
    make('title', {}, words.finding),
    make('rect', { width: '100%', height: '100%', fill: colour('var(--paper)') }),
    copy,
    make('text', { x: '0', y: String(height + 22), 'font-size': '13', fill: colour('var(--ink-3)') }, words.source),
  )
  return new XMLSerializer().serializeToString(whole)
}

function sizeOf(drawing: SVGSVGElement): { width: number; height: number } {
  const [width, height] = ['width', 'height'].map((name) => Number.parseFloat(drawing.getAttribute(name) ?? ''))
  return { width: width || 640, height: height || 360 }
}

/** What a colour of the tokens is in the theme of now. */
export function colourNow(value: string): string {
  const probe = document.createElement('span')
  probe.style.color = value
  document.body.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

/** Offers some text to the reader as a file. */
export function saveAs(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
