import type { Role, WorkspaceRoutes } from './client.ts'

const everyone: Role[] = ['author', 'analyst', 'publisher', 'administrator']
const authors: Role[] = ['author', 'publisher', 'administrator']
const analysts: Role[] = ['analyst', 'administrator']
const analystsAndPublishers: Role[] = ['analyst', 'publisher', 'administrator']
const publishers: Role[] = ['publisher', 'administrator']

/** Who may call what. A route that is missing here does not compile, and a test compares the table with the application. */
export const permissions: Record<keyof WorkspaceRoutes, Role[] | 'not-signed-in'> = {
  'POST /sessions': 'not-signed-in',
  'GET /sessions/current': everyone,
  'DELETE /sessions/current': everyone,
  'GET /documents': everyone,
  'GET /documents/{id}': everyone,
  'PUT /documents/{id}': authors,
  'POST /previews/figure': everyone,
  'POST /previews/claim': everyone,
  'POST /previews/chart': everyone,
  'POST /previews/document': everyone,
  'GET /changes': everyone,
  'POST /imports': analysts,
  'GET /imports': everyone,
  'DELETE /imports/{id}': analysts,
  'POST /import-jobs': analysts,
  'POST /import-readings': analysts,
  'GET /import-jobs': everyone,
  'GET /import-jobs/{id}': everyone,
  'DELETE /import-jobs/{id}': analysts,
  'POST /import-acceptances': analysts,
  'GET /disclosures': analystsAndPublishers,
  'GET /lookups': everyone,
  'POST /lookup-previews': analysts,
  'PUT /lookups/{id}': analysts,
  'GET /code-histories': everyone,
  'PUT /code-histories/{id}': analysts,
  'DELETE /code-histories/{id}': analysts,
  'GET /area-schemes': everyone,
  'POST /scheme-previews': analysts,
  'PUT /area-schemes/{id}': analysts,
  'DELETE /scheme-replacements/{id}': analysts,
  'GET /small-areas': everyone,
  'GET /small-areas/{id}': everyone,
  'POST /custom-areas': analysts,
  'GET /import-mappings': everyone,
  'PUT /import-mappings/{id}': analysts,
  'DELETE /import-mappings/{id}': analysts,
  'GET /import-templates/{id}': everyone,
  'GET /publications/candidate': everyone,
  'POST /publications': publishers,
  'POST /waivers': publishers,
}

export const mayCall = (roles: readonly Role[], route: keyof WorkspaceRoutes): boolean => {
  const allowed = permissions[route]
  return allowed === 'not-signed-in' || roles.some((role) => allowed.includes(role))
}
