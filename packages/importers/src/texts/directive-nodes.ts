import type { PhrasingContent, RootContent } from 'mdast'
// The package adds its nodes to those of mdast.
import type {} from 'remark-directive'

export type TextDirective = Extract<PhrasingContent, { type: 'textDirective' }>
export type LeafDirective = Extract<RootContent, { type: 'leafDirective' }>
export type ContainerDirective = Extract<RootContent, { type: 'containerDirective' }>
export type Directive = TextDirective | LeafDirective | ContainerDirective
