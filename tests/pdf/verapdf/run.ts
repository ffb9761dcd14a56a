/**
 * `npm run pdfua`: asks veraPDF whether the PDFs in `out/`, or those that are named, keep to PDF/UA-1, or to the
 * standard that `--standard` names. It needs Java and an archive of 24 MB, too large to come with the dependencies:
 * `npm i --no-save @opendataloader/pdf` brings it, or PANELDECK_VERAPDF names one.
 */

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'

const home = fileURLToPath(new URL('../../../', import.meta.url))
const archive = process.env.PANELDECK_VERAPDF
  ?? join(home, 'node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar')
const resultSchema = z.object({ path: z.string(), failed: z.record(z.string(), z.number()) })

/** What veraPDF calls each standard, and the file of its rules. A PDF can declare one only; ours declare the first. */
const STANDARDS: ReadonlyMap<string, readonly [name: string, rules: string]> = new Map([
  ['PDF/UA-1', ['PDFUA_1', 'PDFUA-1.xml']],
  ['PDF/UA-2', ['PDFUA_2', 'PDFUA-2-ISO32005.xml']],
  ['WTPDF', ['WTPDF_1_0_ACCESSIBILITY', 'WTPDF-1-0-Accessibility.xml']],
])

const { values, positionals } = parseArgs({
  options: { standard: { type: 'string', default: 'PDF/UA-1' } },
  allowPositionals: true,
})
process.exitCode = await main(values.standard, positionals)

/** @returns the exit code */
async function main(standard: string, named: readonly string[]): Promise<number> {
  const known = STANDARDS.get(standard)
  if (!known)
    return missing(`no standard is called ${standard}; there are: ${[...STANDARDS.keys()].join(', ')}`)
  if (!existsSync(archive))
    return missing(`${archive} is not there; install it with: npm i --no-save @opendataloader/pdf`)
  const files = named.length > 0 ? named : await pdfsBelow(join(home, 'out'))
  if (files.length === 0)
    return missing('there is no PDF in out/; make some with: npx paneldeck export')
  const engine = ['-cp', archive, 'org.mozilla.javascript.tools.shell.Main']
  const script = fileURLToPath(new URL('validate.js', import.meta.url))
  const { stdout, stderr, error, status } = spawnSync('java', [...engine, script, ...known, ...files], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (error)
    return missing(`java does not start (${error.message}); install Java 11 or later`)
  const lines = stdout.split('\n').filter(line => line.startsWith('{'))
  const results = lines.map(line => resultSchema.parse(JSON.parse(line)))
  if (status !== 0 || results.length !== files.length)
    return missing(`veraPDF ended early:\n${stderr}`)
  for (const { path, failed } of results) {
    const rules = Object.entries(failed).map(([rule, count]) => `    ${rule} (${count} times)`)
    const verdict = rules.length === 0 ? standard : `fails ${rules.length} rules`
    process.stdout.write([`${path}  ${verdict}`, ...rules, ''].join('\n'))
  }
  return results.some(({ failed }) => Object.keys(failed).length > 0) ? 1 : 0
}

function missing(what: string): number {
  process.stderr.write(`${what}\n`)
  return 3
}

async function pdfsBelow(folder: string): Promise<string[]> {
  const files = existsSync(folder) ? await readdir(folder, { recursive: true }) : []
  return files.filter(file => file.endsWith('.pdf') && !file.startsWith('test')).sort().map(file => join(folder, file))
}
