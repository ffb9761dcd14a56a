/** Slidev's print page of one deck, served through Slidev's own API. */
import type { SlideInfo } from '@slidev/types'
import type { LogErrorOptions, Logger } from 'vite'

export interface Served {
  /** Address of the page that shows all slides one below the other. */
  printUrl: string
  slides: readonly SlideInfo[]
  /** Size of a slide in px. */
  width: number
  height: number
  title: string
  author: string
  language: string
  /** What the server has complained about so far; a slide that does not compile is among it. */
  complaints: readonly string[]
}

/** Serves the deck in the file `entry` on a free port while `use` runs. */
export async function withDeck<T>(entry: string, use: (served: Served) => Promise<T>): Promise<T> {
  // Slidev takes a second to load: only who prints pays for it.
  const { createServer, resolveOptions } = await import('@slidev/cli')
  const options = await resolveOptions({ entry }, 'export')
  const { data } = options
  const complaints: string[] = []
  const server = await createServer(options, {
    server: { port: 0, host: 'localhost' },
    clearScreen: false,
    customLogger: listeningLogger(complaints),
  })
  try {
    await server.listen()
    const address = server.httpServer?.address()
    if (!address || typeof address === 'string') throw new Error('Slidev did not say where it listens')
    const { canvasWidth, aspectRatio, title, author } = data.config
    return await use({
      printUrl: `http://localhost:${address.port}/print?print=true`,
      slides: data.slides,
      width: canvasWidth,
      height: Math.round(canvasWidth / aspectRatio),
      title,
      author,
      language: String(data.headmatter.lang ?? ''),
      complaints,
    })
  } finally {
    await server.close()
    // Slidev makes a highlighter for each deck and leaves it.
    const highlighter = await options.utils.shiki.getSingletonHighlighter()
    highlighter.dispose()
  }
}

/** Keeps errors for the report instead of writing them between the lines of our progress. */
function listeningLogger(complaints: string[]): Logger {
  const logged = new WeakSet<object>()
  return {
    hasWarned: false,
    info() {},
    warn() {},
    warnOnce() {},
    error(message: string, options?: LogErrorOptions) {
      complaints.push(message)
      if (options?.error) logged.add(options.error)
    },
    clearScreen() {},
    hasErrorLogged: error => logged.has(error),
  }
}
