import type { CommandContext } from '../command-context.ts'
import type { LanguageDeck } from '../in-slidev/language-decks.ts'
import type { DeckFile } from '../store/deck-files.ts'
import type { Selection } from './select.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { pathFault } from '../export/loadable-path.ts'
import { SLIDEV, themeFlags } from '../export/slidev-command.ts'
import { EXIT, MachineError, UsageError } from '../faults.ts'
import { LANGUAGE_DECKS } from '../in-slidev/language-decks.ts'
import { REHEARSING } from '../in-slidev/rehearsal.ts'
import { SPARING_ENV, SPARING_FLAGS } from '../memory.js'
import { listDecks } from '../store/deck-files.ts'
import { followData } from './follow-data.ts'
import { bringUpToDate } from './generate.ts'
import { decksOnDisk } from './select.ts'

/** The flags of `paneldeck present`. */
export interface PresentOptions extends Selection {
  port?: number | undefined
  /** Whether to open a browser. */
  open: boolean
  /** Whether phones may follow, and steer with a password. */
  remote?: true | undefined
  /** Whether a key shows the same slide in another language. */
  languages?: true | undefined
  /** Whether the time of each slide is recorded. */
  isRehearsal?: boolean
}

/**
 * `paneldeck present`: Slidev on a deck, by default the whole panel; while it runs, changes in data/ reach the decks.
 * Slidev writes to the terminal itself.
 *
 * @throws {MachineError} if the port that was asked for cannot be had
 * @throws {UsageError} if Slidev cannot load a deck from where it lies
 */
export async function present(context: CommandContext, options: PresentOptions): Promise<number> {
  const { root, env, signal } = context
  if (options.port !== undefined)
    await expectFree(options.port)
  // With other languages, the decks of all are brought up to date.
  const ofLanguages = (lang: PresentOptions['lang']) => (options.languages ? undefined : lang)
  await bringUpToDate(context, { panel: options.panel, lang: ofLanguages(options.lang) })
  const [deck] = await decksOnDisk(root, { ...options, deck: options.deck ?? 'slides' })
  if (!deck)
    return EXIT.usage
  const fault = pathFault(deck.path)
  if (fault !== undefined)
    throw new UsageError(fault)
  const port = options.port === undefined ? [] : ['--port', String(options.port)]
  const words = [deck.path, ...(await themeFlags(deck.path)), ...port, ...(options.open ? ['--open'] : [])]
  const others = options.languages ? await languageDecksOf(root, deck) : []
  const decks = new Map([['', deck.path], ...others.map(({ edition, path }) => [edition, path] as const)])
  const remote = options.remote && await (await import('../remote/open-remote.ts')).openRemote(decks, context)
  const server = spawn(process.execPath, [...SPARING_FLAGS, ...SLIDEV, ...words], {
    stdio: remote ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
    env: {
      ...SPARING_ENV,
      ...env,
      ...(options.isRehearsal && { [REHEARSING]: '1' }),
      ...(others.length > 0 && { [LANGUAGE_DECKS]: JSON.stringify(others) }),
    },
  })
  remote?.attach(server)

  // Only the decks beside the one that is shown: those of other panels and languages can wait for `generate`.
  const endFollowing = followData(context, { panel: deck.panel, lang: ofLanguages(deck.language) })

  // Ctrl-C reaches Slidev by itself, as it shares the terminal; a request to end reaches this process alone.
  const end = () => server.kill('SIGTERM')
  signal.addEventListener('abort', end)
  process.once('exit', end)
  try {
    const [code, killedBy] = await once(server, 'exit')
    await endFollowing()
    if (signal.aborted || killedBy === 'SIGINT')
      return EXIT.interrupted
    return typeof code === 'number' ? code : EXIT.done
  }
  finally {
    signal.removeEventListener('abort', end)
    process.removeListener('exit', end)
    await remote?.close()
  }
}

/** The decks with the slides of this one in other languages: those of the same name. */
async function languageDecksOf(root: string, { panel, language, name }: DeckFile): Promise<LanguageDeck[]> {
  return (await listDecks(root))
    .filter(other => other.panel === panel && other.name === name && other.language !== language)
    .map(other => ({ edition: other.language, path: other.path }))
}

/** Slidev shows a trace when its port is taken: it is tried here first, on the same interface. */
async function expectFree(port: number): Promise<void> {
  const server = createServer()
  try {
    await once(server.listen(port, 'localhost'), 'listening')
  }
  catch (error) {
    const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    const why = inUse ? 'is in use' : `cannot be used (${error instanceof Error ? error.message : String(error)})`
    throw new MachineError(
      `Port ${port} ${why}; end the program that has it, choose another one, or leave --port out: `
      + 'then the first free one from 3030 is taken.',
      { cause: error },
    )
  }
  finally {
    server.close()
  }
}
