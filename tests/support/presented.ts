/** `paneldeck present` as a process of its own, as long as a test needs it. */

import type { Project } from './project.ts'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { until } from './until.ts'

export interface Presented {
  /** As in `http://localhost:34821`. */
  origin: string
  /** Of the process. */
  pid: number
  /** Where the pages for phones are on this machine, and their password; without `--remote` there are none. */
  phones: { origin: string, password: string }
  /** What it has written to stderr so far. */
  said: () => string
  /** Starts it anew with the same words and at the same address, after its end. */
  again: () => Promise<Presented>
  /** Ends it as Ctrl-C does, and waits for its end. */
  end: () => Promise<void>
}

/** Starts it without opening a browser, and waits until it answers. @param args which decks */
export async function startPresenting(project: Project, ...args: string[]): Promise<Presented> {
  return startedWith('present', project, ...args)
}

/** The same with another command that starts Slidev, as `rehearse`. */
export async function startedWith(command: string, project: Project, ...args: string[]): Promise<Presented> {
  return startedAt(await freePort(), command, project, args)
}

async function startedAt(port: number, command: string, project: Project, args: string[]): Promise<Presented> {
  const child = project.start([command, ...args, '--port', String(port), '--no-open'])
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    said += text
  })
  const ended = once(child, 'exit')
  const end = async () => {
    child.kill('SIGTERM')
    await ended
  }
  const again = () => startedAt(port, command, project, args)
  const origin = `http://localhost:${port}`
  try {
    await until(() => fetch(origin))
  }
  catch (error) {
    await end()
    throw error
  }
  const [, phonesPort, password = ''] = /:(\d+)\/remote\?password=(\w+)/.exec(said) ?? []
  const phones = { origin: `http://127.0.0.1:${phonesPort}`, password }
  return { origin, phones, pid: child.pid ?? 0, said: () => said, again, end }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return address && typeof address === 'object' ? address.port : 0
}
