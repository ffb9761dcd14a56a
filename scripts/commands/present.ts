import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { watch } from 'chokidar'
import { EXIT } from '../faults.ts'
import { bringUpToDate } from './generate.ts'
import { decksOnDisk, root, type Selection } from './select.ts'

/** `paneldeck present`: Slidev on a deck, by default the whole panel; while it runs, changes in data/ reach the decks. */
export async function present(options: Selection & { port?: number | undefined, open: boolean }): Promise<number> {
  await bringUpToDate({ panel: options.panel, lang: options.lang })
  const [deck] = await decksOnDisk({ ...options, deck: options.deck ?? 'slides' })
  if (!deck) return EXIT.usage
  const slidev = join(dirname(createRequire(import.meta.url).resolve('@slidev/cli/package.json')), 'bin', 'slidev.mjs')
  const server = spawn(process.execPath, [
    slidev, deck.path,
    ...options.port === undefined ? [] : ['--port', String(options.port)],
    ...options.open ? ['--open'] : [],
  ], { stdio: 'inherit' })

  const watcher = watch(join(root, 'data'), { ignoreInitial: true, awaitWriteFinish: { stabilityThreshold: 100, pollInterval: 20 } })
  let running: Promise<unknown> = Promise.resolve()
  watcher.on('all', () => { running = running.then(() => bringUpToDate({ panel: options.panel, lang: options.lang })) })

  // Ctrl-C reaches Slidev too, as it shares the terminal; this process stays to tidy up.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => server.kill('SIGTERM'))
  const [code, signal] = await once(server, 'exit')
  await watcher.close()
  await running
  return signal === 'SIGINT' ? EXIT.interrupted : typeof code === 'number' ? code : EXIT.done
}
