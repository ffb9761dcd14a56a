/**
 * Twoslash, in the place of its own package: Slidev sets it up for every deck, and it brings a compiler of TypeScript
 * along, for code blocks that name it. Here it is loaded with the first of these. `lend-packages.ts` says where it is.
 */

import { createRequire } from 'node:module'

type Twoslash = typeof import('@shikijs/vitepress-twoslash')
type Options = Parameters<Twoslash['transformerTwoslash']>[0]
type Transformer = ReturnType<Twoslash['transformerTwoslash']>

const require = createRequire(import.meta.url)

/** What in the words behind a block's language asks for it. */
const ASKED = /\btwoslash\b/

/** The transformer of code blocks, as its package has it. */
export function transformerTwoslash(options: Options): Transformer {
  let loaded: Transformer | undefined
  return {
    name: '@shikijs/vitepress-twoslash',
    preprocess(code, block) {
      if (ASKED.test(block.meta?.__raw ?? ''))
        loaded ??= loadTwoslash(options)
      return loaded?.preprocess?.call(this, code, block)
    },
    tokens(tokens) {
      return loaded?.tokens?.call(this, tokens)
    },
    pre(element) {
      return loaded?.pre?.call(this, element)
    },
    code(element) {
      return loaded?.code?.call(this, element)
    },
    postprocess(html, block) {
      return loaded?.postprocess?.call(this, html, block)
    },
  }
}

function loadTwoslash(options: Options): Transformer {
  const path = new URL(import.meta.url).searchParams.get('path') ?? ''
  const { transformerTwoslash }: Twoslash = require(path)
  return transformerTwoslash(options)
}
