/** Code in an editor is as large as other code; Slidev finds this file by its name. */

import type { MonacoSetupReturn } from '@slidev/types'

export default (): MonacoSetupReturn => ({ editorOptions: { fontSize: 20, lineHeight: 28 } })
