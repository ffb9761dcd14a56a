/** The parts of typesetting the generator counts with, in one place. */

export { divide } from './divide.ts'
export { heightOf } from './height.ts'
export type { Setting } from './height.ts'
export { balance, paginate, spread } from './paging.ts'
export { isRoomy, ROOMS, WITHOUT_KICKER } from './room.ts'
export type { Room } from './room.ts'
export { roomy, SETTINGS } from './scale.ts'
export type { Settings } from './scale.ts'
export { widthOf } from './widths.ts'
