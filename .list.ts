import { readPanel } from './scripts/summary/read.ts'
import { contextOf, contributionsOf } from './scripts/deck/context.ts'
import { isDrawn } from './scripts/deck/kinds/position.ts'
const { panel, faults } = await readPanel(process.argv[2] ?? process.cwd(), process.argv[3] ?? 'racv-2023')
console.log(faults)
if (panel) for (const s of panel.sessions) for (const c of contributionsOf(s)) for (const p of c.positions) if (p.figure)
  for (const e of ['zh', 'en', 'both'] as const) if (!isDrawn(contextOf(panel, e, ''), p)) console.log(e, c.id, p.id, p.figure.kind)
