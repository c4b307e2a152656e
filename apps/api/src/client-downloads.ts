/** A file of a whole release. `bytes` and `sha256` are `null` until it has been made. */
export interface Download {
  name: string
  title: string
  mediaType: string
  /** Its address on this site. */
  path: string
  bytes: number | null
  sha256: string | null
}

export interface DownloadsAnswer {
  downloads: Download[]
}
