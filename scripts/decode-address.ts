/** The decoded text of an address. An address with a `%` that begins no code, as in `50%.png`, stays as it is. */
export function decodedAddress(part: string): string {
  try {
    return decodeURIComponent(part)
  }
  catch {
    return part
  }
}
