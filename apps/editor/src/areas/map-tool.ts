/** What the pointer does on a map of areas. */
export type MapTool = 'tap' | 'around' | 'box'

export const mapTools: { value: MapTool; label: string }[] = [
  { value: 'tap', label: 'Choose one by one' },
  { value: 'around', label: 'Draw around areas' },
  { value: 'box', label: 'Draw a box' },
]
