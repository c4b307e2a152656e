import { SqliteQueryCompiler } from 'kysely'
import type { PrimitiveValueListNode } from 'kysely'

/** A list from this length on is handed over whole: a place for each of its values costs more than reading them. */
const longList = 16

/** Hands long lists of names over as one JSON text, so that a query of hundreds of areas is compiled and prepared like one of two. */
export class LongListCompiler extends SqliteQueryCompiler {
  protected override visitPrimitiveValueList(node: PrimitiveValueListNode): void {
    // The values of a row that is inserted are a list too.
    const isOperand = this.parentNode?.kind === 'BinaryOperationNode'
    if (!isOperand || node.values.length < longList || !node.values.every(isNameOrNumber)) {
      super.visitPrimitiveValueList(node)
      return
    }
    this.append('(select value from json_each(')
    this.appendValue(JSON.stringify(node.values))
    this.append('))')
  }
}

const isNameOrNumber = (value: unknown) => typeof value === 'string' || Number.isSafeInteger(value)
