import { z } from '@hono/zod-openapi'
import type { AreaScheme, Document, Theme } from '@jsna/core'
import { areaSchema, areaSchemeSchema, themeIdSchema } from '@jsna/core/schema'
import { city } from '../../city.ts'
import type { CitywideProfile, PlacesProfile } from '../../client.ts'
import { notFound } from '../../errors.ts'
import type { Catalogue } from '../../evidence/evidence-source.ts'
import { noParameters, publicRoute } from '../../http/public-route.ts'
import type { PublicRouting } from '../../http/public-route.ts'
import { releaseParameter } from '../../http/query.ts'
import { themesAndTexts } from './profiles.queries.ts'

const linkSchema = z.strictObject({ id: z.string(), title: z.string() })

const citywideSchema = z.strictObject({
  id: z.literal('citywide'),
  title: z.string(),
  themes: z.array(
    z.strictObject({
      id: themeIdSchema,
      title: z.string(),
      summary: z.string(),
      document: z.string().nullable(),
      topics: z.array(linkSchema),
    }),
  ),
})

const placesSchema = z.strictObject({
  id: z.literal('places'),
  title: z.string(),
  scheme: areaSchemeSchema,
  areas: z.array(areaSchema),
})

export function profileRoutes(routing: PublicRouting): void {
  publicRoute(routing, {
    path: '/profiles',
    summary: 'The profiles: themes and topics of the city, and the places',
    tag: 'Texts',
    parameters: noParameters,
    query: z.strictObject({ release: releaseParameter }),
    answer: z.strictObject({ profiles: z.tuple([citywideSchema, placesSchema]) }),
    handle: async (_given, { published, release, evidence }) => {
      const { themes, texts } = await themesAndTexts(published, release.number)
      return { profiles: [citywide(themes, texts), places(await evidence.catalogue())] }
    },
  })
}

function citywide(themes: readonly Theme[], texts: readonly Document[]): CitywideProfile {
  const inOrder = texts.toSorted((a, b) => a.order - b.order)
  return {
    id: 'citywide',
    title: `${city.name} citywide profile`,
    themes: themes.map(({ id, title, summary }) => ({
      id,
      title,
      summary,
      document: inOrder.find((text) => text.kind === 'theme' && text.theme === id)?.id ?? null,
      topics: inOrder
        .filter((text) => text.kind === 'topic' && text.theme === id)
        .map((text) => ({ id: text.id, title: text.title })),
    })),
  }
}

function places({ areas, schemes }: Catalogue): PlacesProfile {
  const scheme: AreaScheme | undefined = schemes.find(({ id }) => id === city.places)
  if (!scheme) throw notFound(`There is no area scheme called “${city.places}”.`)
  return { id: 'places', title: scheme.name, scheme, areas: areas.filter((area) => area.scheme === scheme.id) }
}
