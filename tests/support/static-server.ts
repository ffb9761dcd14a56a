/** A plain file server, as any host of websites has it. */

import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

export interface StaticServer {
  /** Of the folder, with a slash at its end. */
  address: string
  end: () => void
}

/** Serves the files of a folder. @param place below which path, with slashes at both ends */
export async function serveFolder(folder: string, place = '/'): Promise<StaticServer> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const content = path.startsWith(place)
      ? await readFile(join(folder, path.slice(place.length))).catch(() => undefined)
      : undefined
    if (content)
      response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream').end(content)
    else
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (!address || typeof address === 'string')
    throw new Error('there is no free port')
  return { address: `http://127.0.0.1:${address.port}${place}`, end: () => server.close() }
}
