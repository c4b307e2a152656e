/**
 * About how wide a text is. The server cannot measure, and the browser must come to the same drawing, so both estimate:
 * capitals, digits and wide letters count more, narrow letters and points less.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0
  for (const letter of text) {
    if (letter === '\u2060') continue
    if (/[ijlI.,:;'|!()[\]]/.test(letter)) ems += 0.32
    else if (/[ftr\s-]/.test(letter)) ems += 0.4
    else if (/[mwMW%]/.test(letter)) ems += 0.86
    else if (/[A-Z]/.test(letter)) ems += 0.66
    else ems += 0.58
  }
  return ems * size
}

/** Breaks a text between words so that no line is wider than `room`; a single word is never broken. */
export function textLines(text: string, size: number, room: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= room) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
