import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jsonSchemas } from '../../scripts/summary/json-schema.ts'
import { HOME } from '../support/project.ts'

test.each([...jsonSchemas()])(
  'data/schema/%s is what the code checks against',
  async (file, text) => {
    await expect(text).toMatchFileSnapshot(join(HOME, 'data', 'schema', file))
  },
)
