/** The part of an address as text; as it stands where it has a `%` that begins no code, as in `50%.png`. */
export function decodedAddress(part: string): string {
  try {
    return decodeURIComponent(part)
  }
  catch {
    return part
  }
}
