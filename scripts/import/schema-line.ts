/** The first line of a file of data: it tells editors what may stand in the file. */

/** Without the mark of a comment. @param path of the JSON Schema, as seen from the file */
export function schemaLine(path: string): string {
  return `yaml-language-server: $schema=${path}`
}

/** The same as a line of YAML. */
export function schemaComment(path: string): string {
  return `# ${schemaLine(path)}\n`
}
