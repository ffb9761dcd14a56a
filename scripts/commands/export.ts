import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import ora, { type Ora } from 'ora'
import writeFileAtomic from 'write-file-atomic'
import { withBrowser } from '../export/browser.ts'
import { printDeck } from '../export/print.ts'
import { withRenderer } from '../render/renderer.ts'
import { EXIT } from '../faults.ts'
import { decksOnDisk, root, type Selection } from './select.ts'

interface Exported {
  deck: string
  /** Path of the PDF, relative to the project; missing when the deck has problems. */
  file?: string
  pages: number
  seconds: number
  problems: string[]
  warnings: string[]
}

/** `paneldeck export`: every deck as a PDF in `out/`. A deck with a broken slide is not written; the others are. */
export async function exportPdfs(options: Selection & { json?: true | undefined }): Promise<number> {
  const decks = await decksOnDisk(options)
  const progress = process.stderr.isTTY ? ora({ stream: process.stderr, discardStdin: false }) : undefined
  const exported: Exported[] = []
  await withRenderer(renderer => withBrowser(async browser => {
    const context = await browser.newContext()
    for (const [index, deck] of decks.entries()) {
      const started = Date.now()
      const title = `${deck.panel}/${deck.language}/${deck.name}`
      progress?.start(`${title} (${index + 1} of ${decks.length})`)
      const { pdf, ...printed } = await printDeck(context, renderer, deck.path, { root, dark: false })
      const file = join('out', deck.panel, deck.language, `${deck.name}.pdf`)
      if (pdf) await write(join(root, file), pdf)
      const result = { deck: title, ...pdf && { file }, ...printed, seconds: (Date.now() - started) / 1000 }
      exported.push(result)
      tell(progress, result)
    }
  }))
  if (options.json) process.stdout.write(`${JSON.stringify(exported, null, 2)}\n`)
  return exported.some(({ problems }) => problems.length > 0) ? EXIT.faults : EXIT.done
}

/** A spinner in a terminal, a plain line anywhere else. */
function tell(progress: Ora | undefined, { deck, file, pages, seconds, problems, warnings }: Exported): void {
  const line = file ? `${file}  ${pages} pages, ${seconds.toFixed(1)} s` : `${deck}: not exported`
  if (progress) progress[file ? 'succeed' : 'fail'](line)
  else process.stderr.write(`${line}\n`)
  for (const problem of problems) process.stderr.write(`    ${problem}\n`)
  for (const warning of warnings) process.stderr.write(`    does not fit: ${warning}\n`)
}

async function write(path: string, pdf: Uint8Array): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true })
  await writeFileAtomic(path, Buffer.from(pdf))
}
