import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'

/** Gives a panel works and terms, which the small one has none of. @param data its folder */
export async function writeWorksAndTerms(data: string): Promise<void> {
  await writeFile(
    join(data, 'works.yaml'),
    stringify({
      lintbot: {
        name: 'LintBot Two',
        kind: 'system',
        year: 2021,
        by: 'A. Maker',
        what: { zh: '看代码的机器', en: 'A machine that reads code' },
        url: 'https://example.org/lintbot',
        passages: ['k1.2'],
      },
      elsewhere: {
        name: 'Elsewhere',
        kind: 'system',
        what: { zh: '别处的机器', en: 'Another machine' },
        passages: ['q1.1.1'],
      },
    }),
  )
  await writeFile(
    join(data, 'terms.yaml'),
    stringify({
      review: {
        term: { zh: '评审', en: 'review' },
        explanation: { zh: '有人读', en: 'Somebody reads' },
      },
    }),
  )
}
