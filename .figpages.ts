import { readFileSync, readdirSync } from 'node:fs'
import { parseSync } from '@slidev/parser'
const [dir = ''] = process.argv.slice(2)
const pages: string[] = []
let n = 0
for (const f of readdirSync(dir).filter(f => /^\d\d.*md$/.test(f)).sort())
  for (const s of parseSync(readFileSync(`${dir}/${f}`, 'utf8'), f).slides) { n++; if (s.frontmatter.layout === 'figure') pages.push(`${n}:${s.frontmatter.routeAlias}`); }
console.log(pages.join('\n'))
