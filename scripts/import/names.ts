/**
 * Names in a text, each of which must occur in the source as well. In Chinese every word in Latin letters is one; in
 * English only what is written like one: SAM, GPT-4, ConvNeXt, DINOv2.
 */
export function namesToFind(text: string): string[] {
  const pattern = /\p{Script=Han}/u.test(text)
    ? /[A-Z][A-Z0-9.+-]*/gi
    : /\b(?:[A-Za-z]*[A-Z]{2}[A-Za-z0-9-]*|[A-Z][a-z]+[A-Z][A-Za-z0-9-]*|[A-Za-z]+-?\d[\w.-]*)/g
  return Array.from(text.matchAll(pattern), ([name]) =>
    name.replace(/(?:[.+-]+|-like|'s|(?<=[A-Z])s)$/, ''))
}
