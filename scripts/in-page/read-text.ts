/** The text of an element as it is read, for outlines and titles. Runs in the page (see `page-module.ts`). */

/** No text, or there twice: the reading above a text, the sign of a footnote, what only machines read. */
const LEFT_OUT = 'rt, rp, .footnote-ref, style, script, [aria-hidden=true]:not(.katex-html)'

/** Formulas as TeX has them, pictures by their words, each once. */
export function textAsRead(element: Element): string {
  return textIn(element).replaceAll(/\s+/g, ' ').trim()
}

function textIn(node: Node): string {
  if (!(node instanceof Element))
    return node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : ''
  if (node.matches(LEFT_OUT))
    return ''
  if (node.matches('br'))
    return ' '
  if (node.matches('img, [role=img]'))
    return node.getAttribute('alt') ?? node.getAttribute('aria-label') ?? ''
  // KaTeX draws a formula beside its MathML.
  const formula = node.matches('.katex, math') ? node.querySelector('annotation') : null
  return formula ? (formula.textContent ?? '') : [...node.childNodes].map(textIn).join('')
}
