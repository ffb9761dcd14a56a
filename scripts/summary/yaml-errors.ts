/** The errors of the YAML parser → what is to be typed otherwise, at the character. Pure. */

import type { Document } from 'yaml'
import type { Mistyped } from './typed-by-hand.ts'
import type { Explained } from './yaml-explanations.ts'
import { mistypedIn } from './typed-by-hand.ts'
import { EXPLANATIONS } from './yaml-explanations.ts'

/**
 * What is wrong with a text that is not valid YAML. One cause often makes several errors: what was mistyped is told
 * alone, else what the errors mean, once a line, else the first error, since the others may follow from it.
 */
export function errorsIn(document: Document, text: string): Mistyped[] {
  const mistyped = mistypedIn(text)
  if (mistyped.length > 0)
    return mistyped
  const told = document.errors.flatMap((error): Explained[] => {
    const found = { error, document, text, offset: error.pos[0], isFirst: error === document.errors[0] }
    for (const explanation of EXPLANATIONS) {
      const explained = explanation(found)
      if (explained)
        return [explained]
    }
    return []
  })
  const cause = told.find(({ causesOthers }) => causesOthers)
  if (cause)
    return [cause]
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length
  const once = told.filter(({ offset }, index) =>
    told.findIndex(other => lineOf(other.offset) === lineOf(offset)) === index)
  return once.length > 0
    ? once
    : document.errors.slice(0, 1).map(({ pos, message }) => ({ offset: pos[0], message: `not valid YAML: ${message}` }))
}
