/** What the gallery is looked over with finds what is wrong: one slide with a fault of each kind, and one with none. */

import { expect, test } from 'vitest'
import { withBrowser } from '../../scripts/export/browser.ts'
import { seriousFaults } from '../support/axe.ts'
import { lookOver } from '../support/look-over.ts'

const SLIDES = `
  <div data-slidev-no="1"><div class="pd">
    <h1>好的一张</h1>
    <p style="width: 8em">这一行写满了八个字，下一行不以逗号开头</p>
  </div></div>
  <div data-slidev-no="2"><div class="pd">
    <h1>坏的一张</h1>
    <h3>Too deep</h3>
    <p>第一行<br>，第二行</p>
    <p style="width: 1em; line-break: anywhere">破折号——断开</p>
    <p style="font-size: 19px">Too small</p>
    <p style="color: #bbb">Too pale</p>
    <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
    <div style="display: flex; flex-direction: column-reverse"><p>Below</p><p>Above</p></div>
  </div></div>`

test('each fault is named with its slide, and nothing else', async () => {
  const faults = await withBrowser(async (start) => {
    const page = await (await start()).newPage()
    await page.setContent(
      `<!doctype html><html lang="zh-CN"><title>Faults</title>
        <body style="background: #fff; color: #000; font-size: 20px">${SLIDES}</body></html>`,
    )
    return { looks: await lookOver(page), axe: await seriousFaults(page) }
  })
  expect(faults.looks.toSorted()).toEqual(
    [
      'slide 2: a line begins with ，第二行',
      'slide 2: block 7 is read after what it stands above',
      'slide 2: headings do not nest: 1 3',
      'slide 2: “Too small” is set in 19 px',
      'slide 2: —— is broken',
    ].toSorted(),
  )
  expect(faults.axe.map(fault => fault.split(':')[0])).toEqual(['color-contrast', 'image-alt'])
  expect(faults.axe.join('\n')).toContain('Too pale')
})
