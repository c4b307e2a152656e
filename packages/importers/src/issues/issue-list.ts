import type { ImportIssue, ImportRule } from './issue.ts'

/** More than this many issues help nobody: the rest is counted. */
const LISTED = 500

/** Collects what is wrong with one file. A value that is wrong in every row is named once. */
export interface IssueList {
  readonly issues: ImportIssue[]
  add(issue: ImportIssue): void
  /** Adds the issue unless the same rule already named this value of this column. */
  addOnce(issue: ImportIssue): void
  /** Issues found beyond those that are listed. */
  readonly unlisted: number
}

export function createIssueList(): IssueList {
  const issues: ImportIssue[] = []
  const named = new Set<string>()
  let unlisted = 0
  const add = (issue: ImportIssue): void => {
    if (issues.length < LISTED) issues.push(issue)
    else unlisted += 1
  }
  return {
    issues,
    get unlisted() {
      return unlisted
    },
    add,
    addOnce(issue) {
      const name = JSON.stringify([issue.rule, issue.column, issue.value])
      if (named.has(name)) return
      named.add(name)
      add(issue)
    },
  }
}

/** An issue about the whole file. */
export function fileIssue(rule: ImportRule, message: string, value = ''): ImportIssue {
  return { row: null, column: null, rule, value, message }
}
