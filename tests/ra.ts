import { readAloud } from './support/read-aloud.ts'
for (const [i, l] of (await readAloud(process.argv[2]!)).entries()) console.log(`--- ${i + 1}\n${l.join('\n')}`)
