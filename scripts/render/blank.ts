/** Path of an empty page at the origin of a rendered deck's fonts and images: whoever prints fills it. */
export const BLANK = '/@paneldeck/blank'
