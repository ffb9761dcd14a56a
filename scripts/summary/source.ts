/** What people wrote, given its shape; every fault with its place in the file. */

import type { z } from 'zod'
import type { Opened } from './open-yaml.ts'
import { keysAt } from './known-keys.ts'
import { openYaml } from './open-yaml.ts'
import { shapeFaults } from './shape-faults.ts'
import { readWithoutWrong } from './without-wrong.ts'

/** Something wrong with what people wrote. Lines and columns count from 1. */
export interface Fault {
  file: string
  line: number
  column: number
  message: string
}

/** Where something stands in a YAML file: keys and indices from the outermost in. */
export type Path = readonly PropertyKey[]

/** One parsed file, which can still tell where each of its values stands. */
export interface Source<T> {
  file: string
  value: T
  fault: (path: Path, message: string) => Fault
}

/** A file that was read, or its faults, and the file without what is wrong where it can do without. */
export type Parsed<T>
  = { source: Source<T>, mended?: never, faults: [] }
    | { source?: never, mended?: Source<T>, faults: Fault[] }

/**
 * Reads one YAML file.
 *
 * @param file its name as it is to be shown in faults
 * @param text its content
 * @param schema the shape it must have
 */
export function parseSource<T>(file: string, text: string, schema: z.ZodType<T>): Parsed<T> {
  const { opened, faults } = openYaml(file, text)
  return opened ? shaped(opened, schema) : { faults }
}

/** A file of valid YAML in the shape it must have. */
export function shaped<T>({ file: name, value, fault }: Opened, schema: z.ZodType<T>): Parsed<T> {
  const result = schema.safeParse(value)
  if (!result.success) {
    const file = { value, fault, keysAt: (path: Path) => keysAt(schema, path) }
    const faults = shapeFaults(result.error.issues, file)
    const rest = readWithoutWrong(value, result.error.issues, schema)
    return rest === undefined ? { faults } : { faults, mended: { file: name, value: rest, fault } }
  }
  return { source: { file: name, value: result.data, fault }, faults: [] }
}
