/** What stands on a seal, and how wide it is. */

import { graphemesOf, initialsOf } from './initials.ts'

/** What stands on a person's seal: what `seal` asks for, else the initials of the name. */
export function sealOf(name: string, asked: string | undefined): string {
  return asked ?? initialsOf(name)
}

/** How wide a seal is at most, in ems of the serif in semi-bold. */
export function sealWidth(seal: string): number {
  return graphemesOf(seal).reduce((sum, character) => sum + widthOf(character), 0)
}

const PICTOGRAPH = /\p{Extended_Pictographic}/u
const HAN = /\p{Script=Han}/u
const CAPITAL = /[[[\p{Lu}\p{N}]&&[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]]--[MWÆŒЖМФШЩЫЮ]]/v

/** Ems of a character: Han is as wide as it is high, most capitals are narrower, pictographs wider. */
function widthOf(character: string): number {
  if (PICTOGRAPH.test(character))
    return 1.4
  if (HAN.test(character))
    return 1
  if (CAPITAL.test(character))
    return 0.82
  return /\s/u.test(character) ? 0.25 : 1.1
}
