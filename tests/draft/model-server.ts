/** A server in the test's process that speaks OpenAI's chat interface as well, or as badly, as a test wants. */

import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import { z } from 'zod'

const requestSchema = z.object({
  messages: z.array(z.object({ content: z.string() })),
  response_format: z.object({ type: z.string() }).optional(),
})

/** What the server is asked: how, and with which words. */
export interface Asked {
  way: string
  question: string
  key: string | undefined
}

/** Text of the answer, or a status with a message. */
export type ModelReply = string | { status: number, message: string } | { text: string, finish: string }

/** Answers while `use` runs. @returns every question it was asked */
export async function withModel(
  replyTo: (asked: Asked) => ModelReply,
  use: (url: string) => Promise<void>,
): Promise<Asked[]> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    if (request.url === '/v1/models') {
      response.end(JSON.stringify({ data: [{ id: 'small-model' }] }))
      return
    }
    let body = ''
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk)).on('end', () => {
      const { messages, response_format: format } = requestSchema.parse(JSON.parse(body))
      const question = messages.map(({ content }) => content).join('\n')
      const one = { way: format?.type ?? 'text', question, key: request.headers.authorization }
      asked.push(one)
      const reply = replyTo(one)
      if (typeof reply === 'object' && 'status' in reply) {
        response.writeHead(reply.status).end(JSON.stringify({ error: { message: reply.message } }))
        return
      }
      const [content, finish] = typeof reply === 'string' ? [reply, 'stop'] : [reply.text, reply.finish]
      response.end(JSON.stringify({ choices: [{ message: { content }, finish_reason: finish }] }))
    })
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  try {
    await use(`http://127.0.0.1:${portOf(server.address())}`)
  }
  finally {
    await new Promise(closed => server.close(closed).closeAllConnections())
  }
  return asked
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string')
    throw new Error(`${address} has no port`)
  return address.port
}
