/** The bytes of a file → its text, or where it cannot be read as one. Pure. */

/** Where a file is no text that can be read, in characters from its start, and why. */
export interface UndecodableText {
  before: string
  message: string
}

/** A byte order mark, or two letters of ASCII as it has them. */
const UTF_16 = /^(?:\u00FF\u00FE|\u00FE\u00FF|[^\0]\0[^\0]\0|\0[^\0]\0[^\0])/

/** @returns the text without a byte order mark at its start */
export function decodeText(bytes: Uint8Array): string | UndecodableText {
  if (UTF_16.test(String.fromCharCode(...bytes.subarray(0, 4))))
    return { before: '', message: 'the file is UTF-16; expected UTF-8: choose it when you save' }
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    return decoder.decode(bytes)
  }
  catch {
    const before = validStart(bytes)
    return {
      before,
      message: 'from here on the file is not UTF-8 (GBK or Latin-1, perhaps); expected UTF-8: choose it when you save',
    }
  }
}

/** The text up to the first byte that is not UTF-8. */
function validStart(bytes: Uint8Array): string {
  const loose = new TextDecoder('utf-8').decode(bytes)
  const strict = new TextDecoder('utf-8', { fatal: true })
  const isValid = (length: number) => {
    try {
      strict.decode(bytes.subarray(0, length), { stream: true })
      return true
    }
    catch {
      return false
    }
    finally {
      reset(strict)
    }
  }
  let [valid, invalid] = [0, bytes.length]
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2)
    if (isValid(middle))
      valid = middle
    else
      invalid = middle
  }
  return loose.slice(0, new TextDecoder('utf-8').decode(bytes.subarray(0, valid)).length)
}

/** A decoder that was fed in pieces forgets them. */
function reset(decoder: TextDecoder): void {
  try {
    decoder.decode()
  }
  catch {
    // What was left over is of no use.
  }
}
