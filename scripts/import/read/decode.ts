/** Bytes → text, by the byte order mark, else as UTF-8, else as GB 18030, in which older Chinese files are written. */

/** @returns the text, and what a person should know about how it was read */
export function decode(bytes: Uint8Array): { text: string, warning?: string } {
  const encoding = markedEncoding(bytes)
  if (encoding !== undefined)
    return { text: new TextDecoder(encoding).decode(bytes) }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  }
  catch {
    return decodeUnmarked(bytes)
  }
}

function decodeUnmarked(bytes: Uint8Array): { text: string, warning: string } {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes)
    return { text, warning: 'is not UTF-8; it was read as GB 18030' }
  }
  catch {
    const text = new TextDecoder('utf-8').decode(bytes)
    return { text, warning: 'has bytes that are no text; they were read as �' }
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xFF && second === 0xFE)
    return 'utf-16le'
  if (first === 0xFE && second === 0xFF)
    return 'utf-16be'
  return first === 0xEF && second === 0xBB && third === 0xBF ? 'utf-8' : undefined
}
