import type { ThemeId } from '../model/indicator.ts'
import type { Figure } from './figure.ts'

/** What a council asks for, with the evidence that it rests on. */
export interface Recommendation {
  id: string
  /** Shown number, such as `4.1`. */
  number: string
  theme: ThemeId | 'working-together'
  text: string
  owner: string
  status: 'proposed' | 'agreed' | 'under-way' | 'done'
  /** ISO month or date. */
  reviewDate: string
  /** Topic document ids in which the evidence is told. */
  topics: string[]
  /** Figures that support it. */
  evidence: { label: string; figure: Figure }[]
  /** The figure to watch. */
  measure: { label: string; figure: Figure }
}
