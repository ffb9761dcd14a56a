/** Asks a server that speaks OpenAI's chat interface for JSON, in the way that it understands. */

import { z } from 'zod'
import { isJsonObject, readAnswer } from './read-answer.ts'

/** Ways to ask for JSON, the strictest first. Servers that call themselves compatible lack one or the other. */
const WAYS = ['json_schema', 'json_object', 'text'] as const
export type Way = (typeof WAYS)[number]

export interface Question {
  /** What holds for every question. */
  rules: string
  question: string
  /** JSON Schema of the answer. */
  schema: unknown
  /** Whether it may be an answer to this; what of it can be taken is checked later. */
  isAnswer: (answer: Record<string, unknown>) => boolean
}

export interface Model {
  /** The server: `http://localhost:11434/v1`. */
  url: string
  /** What the server calls the model; by default the first that it lists. */
  name?: string | undefined
  /** Sent as `Authorization: Bearer …`. */
  key?: string | undefined
  /** The way that worked for the last question. */
  way?: Way
}

/** An answer, or why there is none. */
export type Answered = { answer: Record<string, unknown>, way: Way } | { failed: string, isFinal: boolean }

/** Most time for one answer, in ms: a local model on a processor is slow. */
const LONGEST = 10 * 60_000

const replySchema = z.object({
  choices: z.tuple([z.object({
    message: z.object({ content: z.string().nullable() }),
    finish_reason: z.string().nullable().optional(),
  })]).rest(z.unknown()),
})
const modelsSchema = z.object({ data: z.tuple([z.object({ id: z.string() })]).rest(z.unknown()) })

/**
 * Asks in the strictest way first, and in the next one where the server refuses a way, answers with no JSON, or is cut
 * off.
 */
export async function askModel(model: Model, question: Question, signal: AbortSignal): Promise<Answered> {
  const ways = WAYS.slice(WAYS.indexOf(model.way ?? 'json_schema'))
  const failed: string[] = []
  for (const way of ways) {
    const asked = await askOnce(model, question, way, signal)
    if ('answer' in asked || asked.isFinal)
      return asked
    failed.push(`${way}: ${asked.failed}`)
  }
  return { failed: failed.join('; '), isFinal: false }
}

async function askOnce(model: Model, question: Question, way: Way, signal: AbortSignal): Promise<Answered> {
  const asked = await post(model, bodyOf(model, question, way), signal)
  if ('failed' in asked)
    return asked
  const reply = replySchema.safeParse(asked.value)
  if (!reply.success)
    return { failed: 'the server’s answer has no text', isFinal: false }
  const [{ message, finish_reason: reason }] = reply.data.choices
  const answer = readAnswer(message.content ?? '')
  if (answer && question.isAnswer(answer))
    return { answer, way }
  if (reason === 'length')
    return { failed: 'the answer was cut off', isFinal: false }
  return { failed: answer ? 'the answer is something else' : 'the answer is not JSON, or cut off', isFinal: false }
}

function bodyOf({ name }: Model, { rules, question, schema }: Question, way: Way): unknown {
  const format = {
    json_schema: { type: 'json_schema', json_schema: { name: 'contribution', strict: true, schema } },
    json_object: { type: 'json_object' },
    text: undefined,
  }[way]
  const fence = way === 'text' ? '\n\nPut the JSON object between ```json and ```.' : ''
  return {
    model: name,
    messages: [{ role: 'system', content: rules }, { role: 'user', content: question + fence }],
    temperature: 0,
    ...(format && { response_format: format }),
  }
}

/** Statuses of a server that does not know a way of asking; others (a wrong key, no memory) are the same in any way. */
const ANOTHER_WAY = new Set([400, 404, 415, 422, 501])

async function post(
  model: Model,
  body: unknown,
  signal: AbortSignal,
): Promise<{ value: unknown } | { failed: string, isFinal: boolean }> {
  const address = `${apiOf(model.url)}/chat/completions`
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: headersOf(model),
      body: JSON.stringify(body),
      signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST)]),
    })
    const text = await response.text()
    if (!response.ok) {
      const failed = `the server answered ${response.status}${messageIn(text)}`
      return { failed, isFinal: !ANOTHER_WAY.has(response.status) }
    }
    return { value: JSON.parse(text) }
  }
  catch (error) {
    signal.throwIfAborted()
    if (error instanceof SyntaxError)
      return { failed: 'the server did not answer in JSON', isFinal: false }
    return { failed: `${address} cannot be reached (${causeOf(error)})`, isFinal: true }
  }
}

/** The name of the first model that the server lists; `undefined` if it lists none. */
export async function firstModel(model: Model, signal: AbortSignal): Promise<string | undefined> {
  const wait = AbortSignal.any([signal, AbortSignal.timeout(10_000)])
  const listed: unknown = await fetch(`${apiOf(model.url)}/models`, { headers: headersOf(model), signal: wait })
    .then(async response => response.json())
    .catch(() => undefined)
  const read = modelsSchema.safeParse(listed)
  return read.success ? read.data.data[0].id : undefined
}

function headersOf({ key }: Model): Record<string, string> {
  return { 'content-type': 'application/json', ...(key !== undefined && { authorization: `Bearer ${key}` }) }
}

/** `http://localhost:11434` and `…/v1/chat/completions` mean `http://localhost:11434/v1`. */
function apiOf(url: string): string {
  const api = url.replace(/\/+$/, '').replace(/\/chat\/completions$/, '')
  return new URL(api).pathname === '/' ? `${api}/v1` : api
}

function messageIn(text: string): string {
  const message = /"message"\s*:\s*"((?:[^"\\]|\\.){1,200})/.exec(text)?.[1]
  return message === undefined ? '' : `: ${message}`
}

function causeOf(error: unknown): string {
  const cause: unknown = error instanceof Error ? error.cause : undefined
  if (isJsonObject(cause) && typeof cause.code === 'string')
    return cause.code
  return error instanceof Error ? error.message : String(error)
}
