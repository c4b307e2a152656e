import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { directiveHandlers, unsafeCharacters } from './write-directives.ts'

const markdown = unified()
  .use(remarkParse)
  .use(remarkStringify, { bullet: '-', resourceLink: true, handlers: directiveHandlers, unsafe: unsafeCharacters })
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm, { tableCellPadding: true, tablePipeAlign: false })
  .use(remarkDirective)
  .freeze()

export function parseMarkdown(text: string): Root {
  return markdown.parse(text)
}

export function printMarkdown(root: Root): string {
  return markdown.stringify(root)
}
