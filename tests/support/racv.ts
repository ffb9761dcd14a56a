/** The real panel, read once a test file. */

import { readPanel } from '../../scripts/summary/read-panel.ts'
import { HOME } from './project.ts'

export async function racv() {
  const { panel, faults } = await readPanel(HOME, 'racv-2023')
  if (!panel) {
    throw new Error(
      faults.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'),
    )
  }
  return panel
}

/** Written by hand from the article: who speaks, in which order. */
export const CONTRIBUTIONS: readonly (readonly [string, string])[] = [
  ['k1', '陈熙霖'],
  ['k2', '沈春华'],
  ['k3', '代季峰'],
  ['k4', '谢凌曦'],
  ['q1.1', '卢湖川'],
  ['q1.2', '王兴刚'],
  ['q1.3', '山世光'],
  ['q1.4', '王菡子'],
  ['q1.5', '魏云超'],
  ['q2.1', '林倞'],
  ['q2.2', '黄高'],
  ['q2.3', '王涛'],
  ['q2.4', '胡事民'],
  ['q2.5', '徐凯'],
  ['q2.6', '谢凌曦'],
  ['q2.7', '操晓春'],
  ['q2.8', '吴小俊'],
  ['q2.9', '陈宝权'],
  ['q3.1', '金连文'],
  ['q3.2', '操晓春'],
  ['q3.3', '谢凌曦'],
  ['q3.4', '山世光'],
  ['q3.5', '王涛'],
  ['q3.6', '查红彬'],
  ['q3.7', '金连文'],
  ['q4.1', '肖斌'],
  ['q4.2', '毋立芳'],
  ['q4.3', '刘静'],
  ['q4.4', '代季峰'],
  ['q4.5', '汤进'],
  ['q4.6', '吴保元'],
]
