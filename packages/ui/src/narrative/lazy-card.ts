import { defineAsyncComponent } from 'vue'

/** The code of the card is fetched at the reader's first move, so that it is there when a figure is opened. */
export const fetchCard = async () => (await import('./CardPlace.vue')).default

export const LazyCard = defineAsyncComponent(fetchCard)
