import type { Selection } from './select.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { watch } from 'chokidar'
import { EXIT, MachineError } from '../faults.ts'
import { bringUpToDate } from './generate.ts'
import { decksOnDisk, root } from './select.ts'

/**
 * `paneldeck present`: Slidev on a deck, by default the whole panel; while it runs, changes in data/ reach the decks.
 *
 * @throws {MachineError} if the port that was asked for cannot be had
 */
export async function present(
  options: Selection & { port?: number | undefined, open: boolean },
): Promise<number> {
  if (options.port !== undefined)
    await expectFree(options.port)
  await bringUpToDate({ panel: options.panel, lang: options.lang })
  const [deck] = await decksOnDisk({ ...options, deck: options.deck ?? 'slides' })
  if (!deck)
    return EXIT.usage
  const slidev = join(
    dirname(createRequire(import.meta.url).resolve('@slidev/cli/package.json')),
    'bin',
    'slidev.mjs',
  )
  const server = spawn(
    process.execPath,
    [
      slidev,
      deck.path,
      ...(options.port === undefined ? [] : ['--port', String(options.port)]),
      ...(options.open ? ['--open'] : []),
    ],
    { stdio: 'inherit' },
  )

  const watcher = watch(join(root, 'data'), {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: 100, pollInterval: 20 },
  })
  let running: Promise<unknown> = Promise.resolve()
  watcher.on('all', () => {
    running = running.then(() => bringUpToDate({ panel: options.panel, lang: options.lang }))
  })

  // Ctrl-C reaches Slidev too, as it shares the terminal; this process stays to tidy up.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => server.kill('SIGTERM'))
  const [code, signal] = await once(server, 'exit')
  await watcher.close()
  await running
  return signal === 'SIGINT' ? EXIT.interrupted : typeof code === 'number' ? code : EXIT.done
}

/** Slidev shows a trace when its port is taken: it is tried here first, on the same interface. */
async function expectFree(port: number): Promise<void> {
  const server = createServer()
  try {
    await once(server.listen(port, 'localhost'), 'listening')
  }
  catch (error) {
    const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    const why = inUse
      ? 'is in use'
      : `cannot be used (${error instanceof Error ? error.message : String(error)})`
    throw new MachineError(
      `Port ${port} ${why}; end the program that has it, choose another one, or leave --port out: then the first free one from 3030 is taken.`,
      { cause: error },
    )
  }
  finally {
    server.close()
  }
}
