import type {
  AreaReference,
  ClaimInline,
  Estimate,
  EstimateKey,
  Figure,
  FigureFormat,
  PublishedDocument,
} from '@jsna/core'
import { inject, onBeforeUnmount, onMounted, provide, shallowRef } from 'vue'
import type { InjectionKey, ShallowRef } from 'vue'
import { onFirstMove } from './first-move.ts'
import { fetchCard } from './lazy-card.ts'

/** Which card is open, and where it stands. */
export interface OpenCard {
  /** Id of the part of the page under which it opens, such as a section. */
  place: string
  /** Position of the block in that part. */
  block: number
  inline: OpenFigure | ClaimInline
  trigger: HTMLElement
}

/** A figure of a sentence or a key figure, with what it is judged against where that is said. */
export interface OpenFigure {
  kind: 'figure'
  id: string
  figure: Figure
  format: FigureFormat
  benchmark: AreaReference | undefined
}

/** Fetches a figure's series and its benchmark's over time. The parts never fetch by themselves. */
export type SeriesLoader = (subject: EstimateKey, benchmark: string) => Promise<Estimate[]>

interface OpenCardState {
  open: Readonly<ShallowRef<OpenCard | null>>
  isOpen(place: string, inline: string): boolean
  toggle(card: OpenCard): void
  close(): void
}

export interface NarrativeContext {
  published: () => PublishedDocument
  /** Whether claims that fail are shown as failing: only where the text is written, never where it is read. */
  editing: () => boolean
  loadSeries: SeriesLoader | null
}

const openCardKey: InjectionKey<OpenCardState> = Symbol('open card')
const narrativeKey: InjectionKey<NarrativeContext> = Symbol('narrative')

/** One card at a time: a page with several narratives calls this once, so that they share it. */
export function provideOpenCard(): OpenCardState {
  const known = inject(openCardKey, null)
  if (known) return known
  const open = shallowRef<OpenCard | null>(null)
  const state: OpenCardState = {
    open,
    isOpen: (place, inline) => open.value?.place === place && open.value.inline.id === inline,
    toggle: (card) => {
      open.value = open.value?.trigger === card.trigger ? null : card
    },
    close: () => {
      const trigger = open.value?.trigger
      open.value = null
      trigger?.focus()
    },
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && open.value) state.close()
  }
  onMounted(() => document.addEventListener('keydown', onKey))
  onMounted(() => onFirstMove(() => void fetchCard().catch(() => null)))
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey))
  provide(openCardKey, state)
  return state
}

export function useOpenCard(): OpenCardState {
  const state = inject(openCardKey, null)
  if (!state) throw new Error('useOpenCard: call provideOpenCard in a part around this one.')
  return state
}

export function provideNarrative(context: NarrativeContext): void {
  provide(narrativeKey, context)
}

export function useNarrative(): NarrativeContext {
  const context = inject(narrativeKey, null)
  if (!context) throw new Error('useNarrative: this part stands inside a narrative only.')
  return context
}

/** Where inlines stand: they need it to open their card below the right block. */
export interface Place {
  place: string
  block: number
}

const placeKey: InjectionKey<() => Place> = Symbol('place')

export function providePlace(place: () => Place): void {
  provide(placeKey, place)
}

export function usePlace(): () => Place {
  return inject(placeKey, () => ({ place: 'lead', block: 0 }))
}
