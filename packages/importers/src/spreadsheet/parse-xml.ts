import { SaxesParser } from 'saxes'
import { UnreadableFile } from '../reading/unreadable-file.ts'
import { SAVE_AS_CSV } from './zip-archive.ts'

/** What is done with the parts of an XML document as they are met. Names come without their prefix. */
export interface XmlHandler {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

const PIECE = 65_536

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Walks through an XML document. `after` is called between pieces and says whether to stop. */
export function* parseXml(bytes: Buffer, { open, close, text }: XmlHandler): Generator<void> {
  const parser = new SaxesParser()
  const refuse = (message: string): never => {
    throw new UnreadableFile('not-readable', message)
  }
  parser.on('doctype', () =>
    refuse(`The workbook declares a document type of its own, as no spreadsheet program does. ${SAVE_AS_CSV}`),
  )
  parser.on('error', () =>
    refuse(`A part of the workbook is not valid XML. Open it in a spreadsheet program and save it again.`),
  )
  parser.on('opentag', ({ name, attributes }) => open?.(bare(name), attributes))
  parser.on('closetag', ({ name }) => close?.(bare(name)))
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  const decoder = new TextDecoder('utf-8')
  for (let at = 0; at < bytes.length; at += PIECE) {
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }))
    yield
  }
  parser.close()
  yield
}

/** Walks through the whole of a small document. */
export function parseWhole(bytes: Buffer, handler: XmlHandler): void {
  for (const piece of parseXml(bytes, handler)) void piece
}
