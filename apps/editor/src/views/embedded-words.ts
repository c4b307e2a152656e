/** What stands over a piece that the system draws, and the button that changes it, by the name of its node. */
export const embeddedWords: Record<string, { note: string; change: string }> = {
  chart: {
    note: 'Chart. Its sentence is written by the system and cannot be typed over.',
    change: 'Change chart',
  },
  keyFigures: {
    note: 'Key figures. Values and verdicts are written by the system.',
    change: 'Change key figures',
  },
  recommendation: {
    note: 'Recommendation. Its words are kept in the list of recommendations.',
    change: 'Change recommendation',
  },
  assetList: { note: 'List of hubs and groups, drawn from the record.', change: 'Change list' },
  image: { note: 'Image.', change: 'Change image' },
}
