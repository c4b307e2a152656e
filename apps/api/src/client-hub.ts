/** The views with which readers compare: what they are asked, and what they answer. */

/** By which fields a list is sorted, which page of it is given, and with which fields. Names stand with commas between them. */
export interface ListQuery {
  /** Such as `-value,area`: a minus puts the largest first. */
  sort?: string
  page?: number
  limit?: number
  fields?: string
}

export interface ListAnswer {
  /** How many rows match, whatever page is shown. */
  total: number
}

export type HubRoutes = object
