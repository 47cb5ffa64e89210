import type { Page } from '@playwright/test'
import type { QuestionData } from '../../src/check/payload'
import { draft, response, reveal, test } from './asked'
import { violations } from './axe'
import { expect } from './site'

const plain = { rev: '00000000', salt: 's', variants: [{ id: '0', key: [] }] }
const items = (...texts: string[]) => texts.map((html, i) => ({ k: `k${i}`, html }))
const picture = '<img alt="a rising line" width="60" height="30" src="data:image/svg+xml,%3Csvg xmlns=\'http://www.w3.org/2000/svg\' viewBox=\'0 0 60 30\'%3E%3Cpath d=\'M0 30 60 0\' stroke=\'%231a6b54\' stroke-width=\'3\'/%3E%3C/svg%3E">'

/** One question of every kind, with what teachers put into them. */
const questions = {
  one: { ...plain, id: 'atp', kind: 'one', ask: '<p>Where is <em>most</em> ATP made?</p>', items: items('nucleus', 'mitochondria', '<code class="math">\\frac{1}{2}</code> of it in the cell wall', picture) },
  all: { ...plain, id: 'primes', kind: 'all', ask: '<p>Which are primes?</p>', items: items('2', '9', '3', '4') },
  number: { ...plain, id: 'slope', kind: 'number', ask: '<p>A line climbs \ue0000\ue001 for every \ue0001\ue001. What is its slope?</p>', unit: true, suffix: 'm', variants: [{ id: '0', key: [], values: ['6', '-3'] }] },
  text: { ...plain, id: 'gas', kind: 'text', ask: '<p>What gas do plants take in?</p>' },
  gaps: { ...plain, id: 'salt', kind: 'gaps', ask: '<p>Water is <span data-gap="0"></span> and salt is <span data-gap="1"></span>. Both dissolve into each other, and nobody is surprised.</p>', gaps: 2 },
  order: { ...plain, id: 'steps', kind: 'order', ask: '<p>How is a line drawn from its equation?</p>', items: items('Mark the intercept', 'Go along by the run and up by the rise, and mark the second point there too', '<code class="math">y = mx + b</code>', picture) },
  match: { ...plain, id: 'formulas', kind: 'match', ask: '<p>Which belongs to which?</p>', items: items('<code class="math">H_2O</code>', 'NaCl', picture), to: items('water', 'table salt, which is sodium chloride', '<code class="math">y = x</code>', 'sugar').map(item => ({ ...item, k: `t${item.k}` })) },
  written: { ...plain, id: 'why', kind: 'written', ask: '<p>Why has a vertical line no slope?</p>', rubric: ['It names the <strong>run</strong>.', 'It says why nobody divides by zero.'] },
} satisfies Record<string, QuestionData>

/** Presses a button of a tile. */
const move = (page: Page, name: string) => page.getByRole('button', { name }).press('Enter')

/** The order on the page. */
const order = (page: Page) => page.locator('.order li').evaluateAll(tiles => tiles.map(tile => (tile as HTMLElement).dataset.k))

test('choose one: the order is the seed\'s, and the one chosen is marked', async ({ page, ask }) => {
  await ask(questions.one)
  const keys = () => page.locator('.option input').evaluateAll(inputs => inputs.map(input => (input as HTMLInputElement).value))
  const first = await keys()
  await ask(questions.one)
  expect(await keys()).toEqual(first)
  const orders = new Set<string>()
  for (let seed = 2; seed < 8; seed++) {
    await ask(questions.one, { seed })
    orders.add((await keys()).join())
  }
  expect(orders.size).toBeGreaterThan(2)

  await ask(questions.one)
  await expect(page.getByRole('radiogroup', { name: 'Where is most ATP made?' })).toBeVisible()
  expect(await response(page)).toBeUndefined()
  await page.evaluate(() => window.view.remind())
  await expect(page.getByRole('status')).toHaveText('Give an answer first.')
  await expect(page.getByRole('radio').first()).toBeFocused()
  await page.getByRole('radio', { name: 'nucleus' }).check()
  await expect(page.getByRole('status')).toBeEmpty()
  expect(await response(page)).toBe('k0')
  expect(await page.evaluate(() => window.changes)).toBe(1)

  await reveal(page, { right: false }, [['k0', { html: '<p>It keeps DNA.</p>', again: 80.5 }], ['k1', { html: '<p>Never shown.</p>' }]])
  await expect(page.locator('.option.chosen')).toHaveText('nucleus your answer')
  await expect(page.locator('.option.chosen + .because')).toContainText('It keeps DNA.')
  await expect(page.getByRole('link', { name: 'Watch that part again (1:20)' })).toHaveAttribute('data-seconds', '80.5')
  await expect(page.locator('.verdict')).toHaveText('Not yet.')
  await expect(page.locator('.verdict')).toBeFocused()
  await expect(page.locator('.verdict')).toHaveAccessibleDescription(/It keeps DNA/)
  for (const radio of await page.getByRole('radio').all()) await expect(radio).toBeDisabled()
  await expect(page.locator('.because')).toHaveCount(1)

  // Credit that comes later changes the word, and adds nothing twice.
  await reveal(page, { right: true }, [['k0', { html: '<p>It keeps DNA.</p>' }]])
  await expect(page.locator('.verdict')).toHaveText('Right.')
  await expect(page.locator('.because')).toHaveCount(1)
})

test('choose all: none is no answer, and a draft comes back', async ({ page, ask }) => {
  await ask(questions.all)
  await expect(page.locator('.how')).toHaveText('Choose all that are right.')
  expect(await response(page)).toBeUndefined()
  await page.getByRole('checkbox', { name: '2' }).press('Space')
  await page.getByText('3', { exact: true }).click()
  expect((await response(page) as string[]).sort()).toEqual(['k0', 'k2'])
  const kept = (await draft(page))!
  await ask(questions.all)
  await page.evaluate(kept => window.view.restore([...kept as string[], 'gone']), kept)
  expect(await response(page)).toEqual(kept)
  await reveal(page, { right: true }, [['k0', { again: 3680 }], ['k2', {}]])
  await expect(page.locator('.chosen')).toHaveCount(2)
  await expect(page.locator('.because')).toHaveText('Watch that part again (1:01:20)')
})

const numbers: [typed: string, more: object, hint: string][] = [
  ['', {}, 'Give an answer first.'],
  ['two', {}, 'This does not read as a number yet. Write it like 12, 2.5, -3 or 3/4.'],
  ['3/4', {}, ''],
  ['−2.5·10^3 m', {}, ''],
  ['2 apples', { unit: undefined, suffix: undefined }, 'Write only the number, without a unit.'],
  ['2', { unitRequired: true, suffix: undefined }, 'Write the unit, too.'],
  ['2 m', { unitRequired: true, suffix: undefined }, ''],
]
for (const [typed, more, hint] of numbers) {
  test(`number: “${typed}” ${hint ? 'is asked for once more' : 'is an answer'}, ${JSON.stringify(more)}`, async ({ page, ask }) => {
    await ask({ ...questions.number, ...more })
    const field = page.getByRole('textbox', { name: 'A line climbs 6 for every -3.' })
    await field.fill(typed)
    expect(await response(page)).toBe(hint ? undefined : typed)
    expect(await draft(page)).toBe(typed || undefined)
    if (!hint) return
    await page.evaluate(() => window.view.remind())
    await expect(page.getByRole('status')).toHaveText(hint)
    await expect(field).toBeFocused()
    await field.press('End')
    await page.keyboard.type('7')
    await expect(page.getByRole('status')).toBeEmpty()
  })
}

test('a number asks for the page\'s own decimals', async ({ page, ask }) => {
  await ask(questions.number, { language: 'ar' })
  await page.getByRole('textbox').fill('لا')
  await page.evaluate(() => window.view.remind())
  await expect(page.getByRole('status')).toContainText('2.5')
  await expect(page.getByRole('textbox')).toHaveAttribute('dir', 'ltr')
})

test('text: typed as it is, corrected by nobody', async ({ page, ask }) => {
  await ask(questions.text)
  const field = page.getByRole('textbox', { name: 'What gas do plants take in?' })
  for (const [name, value] of [['autocomplete', 'off'], ['autocapitalize', /none|off/], ['spellcheck', 'false'], ['autocorrect', 'off'], ['inputmode', 'text']] as const) {
    await expect(field).toHaveAttribute(name, value)
  }
  await field.fill('  ')
  expect(await response(page)).toBeUndefined()
  await field.fill('carbon dioxide ')
  expect(await response(page)).toBe('carbon dioxide ')
  await reveal(page, { right: true })
  await expect(field).toHaveAttribute('readonly')
  await expect(field).toHaveValue('carbon dioxide ')
})

test('gaps: named in the text, and one may be left at the second asking', async ({ page, ask }) => {
  await ask(questions.gaps)
  const [first, second] = [page.getByRole('textbox', { name: 'blank 1 of 2' }), page.getByRole('textbox', { name: 'blank 2 of 2' })]
  await page.evaluate(() => window.view.remind())
  await expect(page.getByRole('status')).toHaveText('Give an answer first.')
  expect(await draft(page)).toBeUndefined()
  await first.fill('H2O')
  expect(await response(page)).toBeUndefined()
  expect(await draft(page)).toEqual(['H2O', ''])
  await page.evaluate(() => window.view.remind())
  await expect(page.getByRole('status')).toContainText('A blank is still empty.')
  await expect(second).toBeFocused()
  expect(await response(page)).toEqual(['H2O', ''])
  await reveal(page, { right: false, gaps: [true, false] })
  await expect(page.locator('[data-gap]').first()).toHaveText('Right.')
  await expect(page.locator('[data-gap]').last()).toHaveText('Not yet.')
  await expect(page.locator('.verdict')).toHaveText('Not yet. Right so far: 1 of 2.')

  await ask(questions.gaps)
  await page.evaluate(() => window.view.restore(['a', 'b', 'gone']))
  expect(await response(page)).toEqual(['a', 'b'])
})

test('order by keyboard: told, and the focus goes along', async ({ page, ask }) => {
  await ask(questions.order)
  const before = await order(page)
  const last = before.indexOf('k0')
  const up = page.getByRole('button', { name: 'Move up: Mark the intercept' })
  for (let i = last; i > 0; i--) {
    await up.press('Enter')
    await expect(up).toBeFocused()
    await expect(page.getByRole('status')).toHaveText(`Mark the intercept, now ${i} of 4`)
  }
  expect((await order(page))[0]).toBe('k0')
  await expect(up).toHaveAttribute('aria-disabled', 'true')
  await up.press('Enter')
  expect((await order(page))[0]).toBe('k0')
  await move(page, 'Move down: Mark the intercept')
  expect((await order(page))[1]).toBe('k0')
  expect(await response(page)).toEqual(await order(page))
  await expect(page.getByRole('button', { name: 'Move up: a rising line' })).toBeVisible()

  const kept = (await draft(page))!
  await ask(questions.order, { seed: 5 })
  await page.evaluate(kept => window.view.restore(kept), kept)
  expect(await order(page)).toEqual(kept)
  await page.evaluate(() => window.view.restore(['gone', 'k3', 'k2']))
  expect((await order(page)).slice(0, 2)).toEqual(['k3', 'k2'])
  await reveal(page, { right: true })
  await expect(page.locator('.order button, .order .grip')).toHaveCount(0)
})

for (const language of ['en', 'ar'] as const) {
  test(`order by mouse, and by finger at the grip: ${language}`, async ({ page, ask }) => {
    await ask(questions.order, { language })
    const before = await order(page)
    const centre = async (nth: number, part = '.grip') => {
      const box = (await page.locator('.order li').nth(nth).locator(part).boundingBox())!
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    }
    const from = await centre(0, 'span:not(.grip)')
    const to = await centre(3)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x, to.y + 15, { steps: 12 })
    await page.mouse.up()
    const dragged = [...before.slice(1), before[0]]
    expect(await order(page)).toEqual(dragged)
    await expect(page.getByRole('status')).toContainText('4')
    await expect(page.locator('.held')).toHaveCount(0)
    expect(await page.evaluate(() => window.changes)).toBe(1)

    const finger = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })
    const slide = async (part: string): Promise<void> => {
      const from = await centre(3, part)
      const to = await centre(0)
      await touch('touchStart', from)
      for (let i = 1; i <= 10; i++) await touch('touchMove', { x: from.x, y: from.y + (to.y - 10 - from.y) * i / 10 })
      await touch('touchEnd')
    }
    await slide('span:not(.grip)') // scrolls the page
    expect(await order(page)).toEqual(dragged)
    await page.evaluate(() => scrollTo(0, 0))
    await slide('.grip')
    await expect.poll(() => order(page)).toEqual(before)
  })
}

test('match by keyboard: lists of letters, whatever is on the tiles', async ({ page, ask }) => {
  await ask(questions.match)
  const list = page.getByRole('combobox', { name: 'NaCl' })
  const letter = (key: string) => page.locator(`.rights [data-k="${key}"] b`).innerText()
  const salt = await letter('tk1')
  expect(await list.locator('option').allInnerTexts()).toEqual(expect.arrayContaining(['choose', `${salt} · table salt, which is sodium chloride`, await letter('tk2')]))
  expect(await draft(page)).toBeUndefined()
  await page.evaluate(() => window.view.remind())
  await expect(page.getByRole('status')).toHaveText('Give an answer first.')
  await list.focus()
  await page.keyboard.type(salt)
  await expect(list).toHaveValue('tk1')
  expect(await draft(page)).toEqual([['k1', 'tk1']])
  expect(await response(page)).toBeUndefined()
  await page.evaluate(() => window.view.remind())
  await expect(page.getByRole('status')).toContainText('One has no partner yet.')
  expect(await response(page)).toEqual([['k1', 'tk1']]) // one may be left at the second asking

  await page.getByRole('combobox', { name: 'H_2O' }).selectOption('tk1')
  await page.getByRole('combobox', { name: 'a rising line' }).selectOption('tk2')
  expect(await response(page)).toBeUndefined()
  await page.evaluate(() => window.view.remind())
  await expect(page.getByRole('status')).toContainText('Two have the same partner.')
  await page.getByRole('combobox', { name: 'H_2O' }).selectOption('tk0')
  expect((await response(page) as string[][]).map(pair => pair.join('>')).sort()).toEqual(['k0>tk0', 'k1>tk1', 'k2>tk2'])

  const kept = (await draft(page))!
  await ask(questions.match, { seed: 3 })
  await page.evaluate(kept => window.view.restore([...kept, ['k1', 'gone'], ['gone', 'tk0']] as [string, string][]), kept)
  expect((await draft(page) as string[][]).map(pair => pair.join('>')).sort()).toEqual(['k0>tk0', 'k1>tk1', 'k2>tk2'])
  await reveal(page, { right: true })
  await expect(page.getByRole('combobox')).toHaveCount(0)
  await expect(page.locator('.lefts li', { hasText: 'NaCl' })).toContainText(/[A-D] table salt, which is sodium chloride$/)
  expect((await response(page))).toHaveLength(3)
})

test('match by dragging a partner to its row', async ({ page, ask }) => {
  await ask(questions.match)
  const tile = page.locator('.rights [data-k="tk0"]')
  const row = page.locator('.lefts li', { has: page.locator('[data-k="k0"]') })
  const [from, to] = [(await tile.boundingBox())!, (await row.boundingBox())!]
  await page.mouse.move(from.x + 60, from.y + 20)
  await page.mouse.down()
  await page.mouse.move(to.x + 30, to.y + 20, { steps: 8 })
  await expect(row).toHaveClass('over')
  await page.mouse.up()
  expect(await draft(page)).toEqual([['k0', 'tk0']])
  await expect(page.getByRole('status')).toHaveText(/^H_2O: [A-D] · water$/)
  await expect(row).not.toHaveClass('over')
  const back = (await tile.boundingBox())!
  expect(Math.round(back.x)).toBe(Math.round(from.x))
  // Let go beside every row, nothing happens.
  await page.mouse.move(from.x + 60, from.y + 20)
  await page.mouse.down()
  await page.mouse.move(from.x + 60, from.y + 400, { steps: 4 })
  await page.mouse.up()
  expect(await draft(page)).toEqual([['k0', 'tk0']])
})

test('written: grows, is kept, marked by its writer, and then shows the model', async ({ page, ask }) => {
  await ask(questions.written)
  const area = page.getByRole('textbox', { name: 'Why has a vertical line no slope?' })
  expect(await response(page)).toBeUndefined()
  const height = (await area.boundingBox())!.height
  await area.fill('Because the run is zero.\n'.repeat(20))
  expect((await area.boundingBox())!.height).toBeGreaterThan(height * 2)
  const kept = (await draft(page))!
  await ask(questions.written)
  await page.evaluate(kept => window.view.restore(kept), kept)
  expect(await response(page)).toBe(kept)

  await page.evaluate(question => {
    window.view.lock()
    window.mark(question)
    window.view.focus()
  }, questions.written)
  await expect(area).toHaveAttribute('readonly')
  await expect(page.getByText('Read your answer again. Tick what it does.')).toBeFocused()
  const marks = () => page.evaluate(() => (window.view as import('../../src/questions/marking').MarkingView).marks())
  expect(await marks()).toEqual([false, false])
  await page.getByRole('checkbox', { name: 'It says why nobody divides by zero.' }).check()
  expect(await marks()).toEqual([false, true])
  expect(await response(page)).toEqual(['1'])
  await page.evaluate(() => window.view.restore(['0', '1']))
  expect(await marks()).toEqual([true, true])

  await ask(questions.written)
  await reveal(page, { right: true, model: '<p>The run is zero.</p>' })
  await expect(page.locator('.verdict')).toHaveText('Complete, by your own judgement.')
  await expect(page.locator('.model')).toHaveText('A model answerThe run is zero.')
  await reveal(page, { right: false })
  await expect(page.locator('.verdict')).toHaveText('Not yet complete, by your own judgement.')
  await expect(page.locator('.model')).toHaveCount(1)
})

test('a written answer without a rubric is still marked', async ({ page, ask }) => {
  const bare = { ...questions.written, rubric: undefined }
  await ask(bare)
  await page.evaluate(question => void window.mark(question), bare)
  await expect(page.getByRole('checkbox', { name: 'I am content with this answer.' })).toBeVisible()
})

/** Answers any kind somehow and shows what came of it. */
async function finish(page: Page): Promise<void> {
  for (const option of (await page.locator('.option input').all()).slice(0, 1)) await option.check()
  for (const field of await page.locator('.live [type=text], .live textarea').all()) await field.fill('12')
  for (const list of await page.getByRole('combobox').all()) await list.selectOption({ index: 1 })
  const keys = await page.locator('.option input:checked').evaluateAll(inputs => inputs.map(input => (input as HTMLInputElement).value))
  await reveal(page, { right: false, gaps: [true, false], model: '<p>The run is zero.</p>' }, keys.map(k => [k, { html: '<p>Look once more.</p>', again: 80 }]))
}

for (const [kind, question] of Object.entries(questions)) {
  test(`axe finds nothing, light and dark, in both directions: ${kind}`, async ({ page, ask }) => {
    for (const [scheme, language] of [['light', 'en'], ['dark', 'en'], ['light', 'ar'], ['dark', 'he']] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      await ask(question, { language })
      expect(await violations(page), `asked, ${scheme}, ${language}`).toEqual([])
      await page.evaluate(() => window.view.remind())
      expect(await violations(page), `reminded, ${scheme}, ${language}`).toEqual([])
      await finish(page)
      if (kind === 'written') await page.evaluate(question => void window.mark(question), question)
      expect(await violations(page), `revealed, ${scheme}, ${language}`).toEqual([])
    }
  })

  test(`at 320 pixels nothing is cut, targets are large enough, print shows no buttons: ${kind}`, async ({ page, ask }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await ask(question)
    for (const state of ['asked', 'revealed']) {
      expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBe(320)
      const small = await page.locator('.live :is(button, label, select, textarea, [type=text], a)').evaluateAll(targets => targets
        .filter(target => target.getClientRects().length > 0)
        .map(target => ({ target, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24).map(({ target }) => target.outerHTML))
      expect(small, state).toEqual([])
      await page.emulateMedia({ media: 'print' })
      await expect(page.locator('.live button:visible')).toHaveCount(0)
      await page.emulateMedia({ media: 'screen' })
      if (state === 'asked') await finish(page)
    }
  })
}
