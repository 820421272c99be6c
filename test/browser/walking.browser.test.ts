// Tests of the tools that walk a page with Tab and that look for what does not fit, on pages with planted faults.
import { describe, expect, test } from 'vitest'
import { tabTo } from './keyboard.ts'
import { noOverflow } from './overflow.ts'
import { planter } from './planted.ts'

const { on } = planter()
const phone = { screen: 'phone' } as const

describe('tabTo', () => {
  const form = '<a href="/">Hjem</a><label>Navn <input></label><p><button>Gem</button></p>'

  test('reaches what can be reached, again and again', () =>
    on({ main: form }, async page => {
      expect(await tabTo(page, 'Gem', 'button')).toEqual({ role: 'button', name: 'Gem', presses: 3 })
      expect(await tabTo(page, /^Hj/)).toMatchObject({ role: 'link', name: 'Hjem' })
      expect(await tabTo(page, 'Navn')).toMatchObject({ role: 'textbox', presses: 1 })
    }))

  test('does not tell the page that it looked, and leaves the focus where it was', () =>
    on({ main: form }, async page => {
      await page.evaluate(() => {
        document.title = ''
        for (const type of ['blur', 'focus', 'focusout', 'change'])
          document.addEventListener(type, event => (document.title += `${event.type}-`), true)
      })
      await tabTo(page, 'Navn')
      expect(await page.title()).toBe('focus-blur-focusout-focus-')
      await page.keyboard.type('Ada')
      expect(await page.getByLabel('Navn').inputValue()).toBe('Ada')
      await tabTo(page, 'Gem')
      expect(await page.title()).toBe('focus-blur-focusout-focus-change-blur-focusout-focus-')
    }))

  test.each([
    ['an element out of reach', form.replace('<button', '<button tabindex="-1"'), '', /came round.*link "Hjem"/],
    ['a button that is only drawn', form.replaceAll('button', 'span'), '', /came round/],
    ['a page without anything to focus', '', '', /It met: nothing/],
    ['a focus without a ring', form, 'button:focus { outline: none }', /cannot be seen: 0 pixels/],
    ['a ring that is too pale', form, 'button:focus { outline: 3px solid #e8e8e8 }', /cannot be seen: 0 pixels/],
    ['an element outside the view', form, 'button { position: fixed; left: -999px }', /outside the view/],
    [
      'an element behind another',
      form,
      'h1 { position: fixed; inset: 0; margin: 0; background: #fff }',
      /cannot be seen: 0 pixels/,
    ],
  ])('fails for %s', async (_, main, css, message) => {
    await expect(on({ main, css }, page => tabTo(page, 'Gem'))).rejects.toThrow(message)
  })

  test('fails for a trap', async () => {
    const script = `document.querySelector('input').addEventListener('keydown', event => event.preventDefault())`
    await expect(on({ main: form, script }, page => tabTo(page, 'Gem'))).rejects.toThrow(/cannot leave textbox "Navn"/)
  })

  test('sees the focus of a hidden radio button on its label', () =>
    on(
      {
        main: '<input type="radio" id="a"><label for="a">Ja</label>',
        css: 'input { position: absolute; opacity: 0 } input:focus-visible + label { outline: 2px solid #000 }',
      },
      page => tabTo(page, 'Ja', 'radio'),
    ))

  test('sees a skip link that slides in', () =>
    on(
      {
        main: '<a href="/">Til indholdet</a>',
        css: 'a { position: fixed; top: 0; transform: translateY(-150%); transition: transform 0.3s 0.05s } a:focus { transform: none }',
      },
      page => tabTo(page, 'Til indholdet'),
    ))

  test('sees the focus far down a page that scrolls smoothly, on a phone', () =>
    on(
      { main: `<div></div>${form}`, css: 'html { scroll-behavior: smooth } div { height: 5000px }' },
      page => tabTo(page, 'Gem'),
      phone,
    ))
})

describe.concurrent('noOverflow', () => {
  const long = 'Underretningsvurderingsskabelon'.repeat(3)
  const words = 'ord '.repeat(100)

  test.each([
    ['text that wraps', `<p>${words}</p>`, ''],
    ['a table in a box that scrolls', `<div><table><tr><td>${long}</table></div>`, 'div { overflow-x: auto }'],
    ['a skip link', `<a class="s" href="#x">${long}</a>`, '.s { position: absolute; left: -9999px }'],
    ['text for screen readers', `<p>${long}</p>`, 'p { position: absolute; width: 1px; overflow: hidden }'],
    ['text in a tight line', '<p>gÅ</p>', 'p { line-height: 1; overflow: hidden }'],
    [
      'a menu over the edge of its box',
      '<div><b><i>Mere</i></b></div>',
      'div { overflow: hidden; height: 9px } i { position: absolute; top: 99px }',
    ],
  ])('passes %s', (_, main, css) => on({ main, css }, noOverflow, phone))

  test.each([
    ['a word too long', `<p>${long}</p>`, '', /scrolls sideways.*<p> .* beyond the right edge/s],
    ['a wide box', '<p>x</p>', 'p { width: 500px }', /scrolls sideways/],
    ['what the body hides', `<p>${long}</p>`, 'body { overflow-x: hidden }', /<p> .* beyond the right edge/],
    ['an ellipsis', `<p>${long}</p>`, 'p { overflow: hidden; text-overflow: ellipsis }', /cut off sideways/],
    ['a box too low', `<p>${words}</p>`, 'p { height: 40px; overflow: hidden }', /cut off in its height/],
    ['a field too wide', '<input aria-label="x">', 'input { width: 450px }', /<input> is beyond the right edge/],
  ])('catches %s', async (_, main, css, message) => {
    await expect(on({ main, css }, noOverflow, phone)).rejects.toThrow(message)
  })

  test('catches a page laid out for a desktop', async () => {
    await expect(on({ viewport: false }, noOverflow, phone)).rejects.toThrow(/laid out 980 wide/)
  })
})
