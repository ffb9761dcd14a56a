/** The text that a model or a chat answers with → the JSON in it. Pure. */

/**
 * @returns the object that the text holds: alone, in a fence, or between other words; `undefined` if there is none that
 * is whole
 */
export function readAnswer(text: string): Record<string, unknown> | undefined {
  const said = text.replace(/^[\s\S]*<\/think>/, '')
  const fenced = [...said.matchAll(/```\w*[^\S\n]*\n([\s\S]*?)\n[^\S\n]*```/g)].map(([, inside = '']) => inside)
  const between = said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1)
  for (const candidate of [said, ...fenced.toReversed(), between]) {
    const value = parsed(candidate)
    if (value)
      return value
  }
  return undefined
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text.trim())
    return isJsonObject(value) ? value : undefined
  }
  catch {
    return undefined
  }
}

/** Whether a value of JSON is an object. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
