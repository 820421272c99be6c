// A file dropped on a page, as somebody drops it from their own folders.
import type { Page } from 'playwright-core'
import type { Dropped } from '../documents/source-as.ts'

/** Drags files over the page and lets them go there. */
export const dropOn = async (page: Page, ...files: readonly Dropped[]): Promise<void> => {
  const sent = files.map(({ name, bytes }) => ({ name, content: Buffer.from(bytes).toString('base64') }))
  await page.evaluate(given => {
    const transfer = new DataTransfer()
    for (const { name, content } of given) {
      const bytes = Uint8Array.from(atob(content), letter => letter.charCodeAt(0))
      transfer.items.add(new File([bytes], name))
    }
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const event = new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true })
      document.querySelector('main')?.dispatchEvent(event)
    }
  }, sent)
}

/** Chooses a file as the page's button does. */
export const chooseFile = (page: Page, { name, bytes }: Dropped): Promise<void> =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
