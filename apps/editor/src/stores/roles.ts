import type { Role, WorkspaceRoutes } from '@jsna/api/client'

/**
 * Who is offered what. The API decides; this list only keeps the editor from offering what it would refuse, and each
 * entry names the route that it stands for.
 */
const offered = {
  'PUT /documents/{id}': ['author', 'publisher', 'administrator'],
  'POST /import-jobs': ['analyst', 'administrator'],
  'PUT /lookups/{id}': ['analyst', 'administrator'],
  'GET /disclosures': ['analyst', 'publisher', 'administrator'],
  'POST /publications': ['publisher', 'administrator'],
  'POST /waivers': ['publisher', 'administrator'],
} satisfies Partial<Record<keyof WorkspaceRoutes, Role[]>>

export type OfferedRoute = keyof typeof offered

/** Whether somebody with these roles is offered what a route does. */
export function isOffered(route: OfferedRoute, roles: readonly Role[]): boolean {
  const allowed: readonly Role[] = offered[route]
  return roles.some((role) => allowed.includes(role))
}
