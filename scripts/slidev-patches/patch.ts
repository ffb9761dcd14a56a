/** A text in a module that is sent to the browser, and what stands there instead. */
export interface Patch {
  /** The end of the module’s id. */
  file: string
  /** The file of a package in which the text stands, if it is not that one: a module may be made up. */
  origin?: string
  from: string
  to: string
}
