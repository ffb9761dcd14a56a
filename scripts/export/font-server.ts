/** Hands fonts to the browser while the renderer, whose server has them too, is busy with slides. */

import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import { decodedAddress } from '../decode-address.ts'
import { FILE_ADDRESS, withoutFileAddress } from '../slidev-internals.ts'

export interface FontServer {
  /** The same `@font-face` rules, with files that this server has. */
  serve: (faces: string) => string
  close: () => void
}

/** A font file outside the deck's folder, in a `@font-face` rule as Vite writes it. */
const FONT_FILE = new RegExp(`url\\((["']?)(${FILE_ADDRESS}/[^"')]+\\.woff2?)\\1\\)`, 'g')

/** Listens on this machine alone, and has only the files that were named to it. */
export async function openFontServer(): Promise<FontServer> {
  const known = new Set<string>()
  const server = createServer(({ url = '' }, response) => {
    const path = decodedAddress(url)
    if (!known.has(path))
      return response.writeHead(404).end()
    response
      .setHeader('Access-Control-Allow-Origin', '*')
      .setHeader('Cache-Control', 'max-age=3600, immutable')
    createReadStream(withoutFileAddress(path))
      .on('error', () => {
        response.writeHead(404).end()
      })
      .pipe(response)
  })
  server.listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  if (!address || typeof address === 'string')
    throw new Error('the server of the fonts did not say where it listens')
  const origin = `http://localhost:${address.port}`
  return {
    serve: faces =>
      faces.replaceAll(FONT_FILE, (_, _quote, path: string) => {
        known.add(decodedAddress(path))
        return `url("${origin}${path}")`
      }),
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
