/** What a module that does not compile is told by: its own file and line, and why. */

import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { SLIDE_MODULE_NUMBER } from '../slidev-internals.ts'

/** Code of the deck that is at fault, with its place. */
export interface CodeFault {
  file: string
  /** From 1. */
  line: number
  message: string
}

/** What an error of Vite's says of itself, as far as it is said. */
interface Said {
  message: string
  id?: string | undefined
  loc?: { line: number } | undefined
  /** The code that was compiled: that of the file, or what was made of it before. */
  pluginCode?: unknown
  errors?: readonly Said[]
}

/** The fault of a file of its own; those of slides have another way. */
export function codeFault(error: Said): CodeFault | undefined {
  const { errors: [first = error] = [], id: whole } = error
  const { id = whole, loc = error.loc } = first
  const file = id?.replace(/\?.*/s, '')
  if (file === undefined || SLIDE_MODULE_NUMBER.test(file))
    return undefined
  const message = reasonOf(first.message)
  const [, asked] = MISSING_IMPORT.exec(message) ?? []
  const line = lineOf(file, loc?.line ?? 1, error.pluginCode, asked)
  return line === undefined ? undefined : { file, line, message: asked === undefined ? message : missingImport(asked) }
}

/** Without colours, and without what says who says it or where. */
function reasonOf(message: string): string {
  const [first = ''] = stripVTControlCharacters(message).split('\n')
  return first.replace(/^\[\w+\] (?:\/\S+:\d+:\d+: )?/, '').replace(/ from "[^"]*"/, '')
}

const MISSING_IMPORT = /^Failed to resolve import "([^"]+)"/

/** The fault of a file that asks for a package or another file in vain, when it is Node that loads it. */
export function missingPackageIn(error: Error): CodeFault | undefined {
  const [, asked] = /^Cannot find module '([^']+)'/.exec(error.message) ?? []
  const importers: unknown = 'requireStack' in error ? error.requireStack : undefined
  const file: unknown = Array.isArray(importers) ? importers[0] : undefined
  if (asked === undefined || typeof file !== 'string')
    return undefined
  return { file, line: lineOf(file, 1, undefined, asked) ?? 1, message: missingImport(asked) }
}

function missingImport(name: string): string {
  const [, owner] = /^((?:@[^/]+\/)?[^/]+)/.exec(name) ?? []
  return /^[./~#]|^@\//.test(name)
    ? `there is no file ${name}; mend the import`
    : `there is no package “${name}”; install it with \`npm i ${owner}\`, or mend the import`
}

/**
 * The compiler’s line is that of the code it got, to which Slidev may have added lines, and from which others may have
 * taken some: the file’s is the one with the same text, or with the import.
 *
 * @returns nothing if the module is no file
 */
function lineOf(file: string, line: number, compiled: unknown, asked?: string): number | undefined {
  let lines: string[]
  try {
    lines = readFileSync(file, 'utf8').split('\n')
  }
  catch {
    return undefined
  }
  const importing = lines.findIndex(other => asked !== undefined && other.includes(asked)) + 1
  if (importing > 0)
    return importing
  const code = typeof compiled === 'string' ? compiled.split('\n') : lines
  const expected = line - (code.length - lines.length)
  const same = lines.flatMap((other, index) => (other === code[line - 1] ? [index + 1] : []))
  const [nearest] = same.toSorted((a, b) => Math.abs(a - expected) - Math.abs(b - expected))
  return nearest ?? Math.min(line, lines.length)
}
