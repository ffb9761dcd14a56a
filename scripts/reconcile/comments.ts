import type { Document, Node } from 'yaml'
import { isCollection, isDocument, isScalar, visit } from 'yaml'

/** The comments in a YAML document, or at a part of it: words of the editor's, since we write none. */
export function commentsOf(part: Document | Node): string[] {
  const comments: string[] = []
  const add = ({
    commentBefore,
    comment,
  }: {
    commentBefore?: string | null | undefined
    comment?: string | null | undefined
  }) => {
    for (const words of [commentBefore, comment]) {
      if (words?.trim())
        comments.push(words.trim())
    }
  }
  if (isDocument(part))
    add(part)
  visit(part, (_, node) => {
    if (isScalar(node) || isCollection(node))
      add(node)
  })
  return comments
}
