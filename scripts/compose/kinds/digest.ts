import type { DigestPoint, Round } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { DIGEST_KINDS } from '../../summary/vocabulary.ts'
import { heightOf } from '../../typesetting/height.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { secondText, twinBelow } from '../context.ts'
import { bullets, component, heading, paragraph } from '../nodes.ts'
import { namesOf } from '../people.ts'
import { sessionProps } from '../tones.ts'
import { listSlides } from './list-slides.ts'

/** A round summed up: where its speakers came close, where they differed, what stayed open. */
export function digest(context: Context, round: Round): Slide[] {
  const { words, settings } = context
  return listSlides(context, {
    alias: `${round.id}-digest`,
    layout: 'digest',
    frontmatter: sessionProps(context, round),
    headline: words.digest,
    items: DIGEST_KINDS.flatMap(kind => round.digest.filter(point => point.kind === kind)),
    height: point => pointHeight(context, round, point),
    reserved: DIGEST_KINDS.length * (GROUP_SPACE - settings.sentence.gap),
    body: points =>
      DIGEST_KINDS.flatMap((kind) => {
        const said = points
          .filter(point => point.kind === kind)
          .map((point) => {
            const [sentence, names] = sentenceOf(context, point)
            // The space stands before the element: at the start of one, Vue’s compiler may drop it.
            return paragraph(
              sentence + (/^\s/.test(names) ? ' ' : ''),
              ...(names === '' ? [] : [component('em', {}, names.trimStart())]),
              ...twinOf(context, point).nodes,
            )
          })
        return said.length > 0 ? [heading(2, words.digestKinds[kind]), bullets(said)] : []
      }),
    notes: words.notes.digest,
  })
}

/** Height of a point and the space after it; one that is alone in its group is as tall as the label beside it. */
function pointHeight(context: Context, round: Round, point: DigestPoint): number {
  const { claim, sentence } = context.settings
  const height = heightOf(counted(sentenceOf(context, point)), sentence) + twinOf(context, point).height
  const isAlone = round.digest.filter(({ kind }) => kind === point.kind).length === 1
  return isAlone ? Math.max(claim.leading + sentence.gap, height) : height
}

function twinOf(context: Context, { text }: DigestPoint): ReturnType<typeof twinBelow> {
  return twinBelow(context, secondText(context, text), context.settings.sentence.width)
}

/** Height of the rule above a group and of its paddings; its last sentence has no space after it. */
const GROUP_SPACE = MEASURES.hairline + 2 * MEASURES.digest.groupPadding

/**
 * The text whose height is counted. A line never breaks inside a name, so each Han character of a name is replaced by a
 * character after which no line breaks either.
 */
function counted([sentence, names]: readonly [sentence: string, names: string]): string {
  return sentence + names.replaceAll(/\p{Script=Han}/gu, '□')
}

/** The sentence, and in parentheses whom it rests on, unless it names them itself. */
function sentenceOf(
  context: Context,
  { text, from }: DigestPoint,
): [sentence: string, names: string] {
  const said = context.text(text)
  const names = namesOf(
    context,
    from.filter(({ speaker }) => !said.includes(context.text(speaker.name))),
  )
  return [said, names === '' ? '' : context.words.parenthesis(names)]
}
