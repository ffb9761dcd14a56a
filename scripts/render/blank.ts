/**
 * Path of an empty page at the origin of a rendered deck's fonts and images: whoever prints fills it. It lies in no
 * folder, so that `./picture.png` in a style means the picture beside the deck, as on Slidev's own page.
 */
export const BLANK_PAGE = '/@paneldeck-blank'
