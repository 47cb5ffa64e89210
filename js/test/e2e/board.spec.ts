import type { Locator, Page } from '@playwright/test'
import { on, seed } from './frac'
import { look } from './look'
import { courses, expect, record, test, written } from './site'

const unit = '/frac-board/frac/'
const card = (page: Page, lesson: string): Locator => page.locator(`.cards > li[data-lesson="frac/${lesson}"]`)
/** What a card offers now. */
const offer = (page: Page, lesson: string): Locator => card(page, lesson).locator('.pick button:visible')
/** Whether a card says that it is chosen. */
const chosen = (page: Page, lesson: string): Locator => card(page, lesson).locator('.pick > span:visible')
const choices = (page: Page): Promise<string[]> => written(page, courses.frac).then(lines => lines.filter(line => line.includes('chose')))
const musts = ['l1', 'l2', 'l3', 'l5', 'l6'].map(lesson => `2026-01-16 done ${lesson}`)

/** Chooses by keyboard, wherever the focus is. */
async function press(page: Page, target: Locator, key: 'Enter' | 'Space'): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (await target.evaluate(element => element === document.activeElement)) return page.keyboard.press(key)
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab never came there')
}

test('by keyboard alone: two are chosen, the others read "choose instead", one is swapped', async ({ page }) => {
  await page.goto(unit)
  const board = page.locator('li[data-board="show"]')
  await expect(board.locator('.pick button:visible')).toHaveCount(5)
  await press(page, offer(page, 'talk'), 'Enter')
  await expect(offer(page, 'talk')).toHaveText('Give it back · Talk')
  await expect(offer(page, 'talk')).toBeFocused()
  await expect(board).toContainText('1 of 2 chosen')
  await expect(offer(page, 'song')).toHaveText('Choose this · Song')
  await press(page, offer(page, 'poster'), 'Space')
  await expect(board).toContainText('2 of 2 chosen')
  for (const other of ['podcast', 'model', 'song']) await expect(offer(page, other)).toHaveText(/^Choose instead/)

  await press(page, offer(page, 'song'), 'Enter')
  const which = page.getByRole('group', { name: 'Which one do you give back? What you did there is kept.' })
  await expect(which.getByRole('button')).toHaveText(['Talk', 'Poster', 'Keep what I have'])
  await expect(which.getByRole('button', { name: 'Talk' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(which).toBeHidden()
  await expect(offer(page, 'song')).toBeFocused()
  expect(await choices(page)).toEqual(['chose frac/talk', 'chose frac/poster'])

  await page.keyboard.press('Enter')
  await press(page, which.getByRole('button', { name: 'Talk' }), 'Enter')
  await expect(chosen(page, 'song')).toHaveText('chosen')
  await expect(offer(page, 'song')).toBeFocused()
  await expect(offer(page, 'talk')).toHaveText(/^Choose instead/)
  await expect(page.locator('gr-board [role=status]')).toHaveText('What you did in Talk is kept.')
  await expect.poll(() => choices(page)).toEqual(['chose frac/talk', 'chose frac/poster', 'unchose frac/talk', 'chose frac/song'])

  await page.reload()
  await expect(chosen(page, 'song')).toHaveText('chosen')
  await press(page, offer(page, 'song'), 'Space')
  await expect(offer(page, 'song')).toHaveText(/^Choose this/)
  await expect(board).toContainText('1 of 2 chosen')
  const events = await record(page, courses.frac) as never as { kind: string; board?: string }[]
  expect(new Set(events.filter(({ kind }) => kind.includes('chose')).map(({ board }) => board))).toEqual(new Set(['show']))
})

test.describe('by tap alone', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } })

  test('two are chosen, and one is swapped', async ({ page }) => {
    await page.goto(unit)
    await offer(page, 'talk').tap()
    await offer(page, 'poster').tap()
    await offer(page, 'model').tap()
    await card(page, 'model').getByRole('button', { name: 'Keep what I have' }).tap()
    await expect(offer(page, 'model')).toHaveText(/^Choose instead/)
    await offer(page, 'podcast').tap()
    await card(page, 'podcast').getByRole('button', { name: 'Poster', exact: true }).tap()
    await expect(chosen(page, 'podcast')).toHaveText('chosen')
    await expect.poll(() => choices(page)).toEqual(['chose frac/talk', 'chose frac/poster', 'unchose frac/poster', 'chose frac/podcast'])
    await expect(page).toHaveURL(/frac\/$/) // a button is no link to the lesson
    for (const size of await page.locator('gr-board button:visible').evaluateAll(all => all.map(one => one.getBoundingClientRect().height))) expect(size).toBeGreaterThanOrEqual(24)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await card(page, 'talk').getByRole('link').tap()
    await expect(page).toHaveURL(/talk\.html$/)
  })
})

test('swapping keeps the draft of the first', async ({ page }) => {
  await page.goto(unit)
  await offer(page, 'talk').click()
  await card(page, 'talk').getByRole('link').click()
  const desk = page.locator('gr-check .desk')
  await page.locator('gr-check').scrollIntoViewIfNeeded()
  await desk.getByRole('button', { name: 'Begin' }).click()
  await desk.locator('textarea').fill('To my sister: half of')
  await expect.poll(() => page.evaluate(() => new Promise(resolve => {
    const request = indexedDB.open('gradus/mathematics-6/')
    request.onsuccess = () => {
      const all = request.result.transaction('drafts').objectStore('drafts').getAll()
      all.onsuccess = () => {
        request.result.close()
        resolve(all.result.filter((draft: { kind: string }) => draft.kind === 'answer').map((draft: { response: unknown }) => JSON.stringify(draft.response)))
      }
    }
  }))).toEqual([expect.stringContaining('half of')])

  await page.goto(unit)
  await expect(page.locator('gr-next a')).toContainText('Talk')
  await offer(page, 'poster').click()
  await offer(page, 'song').click()
  await card(page, 'song').getByRole('button', { name: 'Talk', exact: true }).click()
  await expect(chosen(page, 'song')).toHaveText('chosen')
  // What was given back is neither next nor where the student left off.
  await expect(page.locator('gr-next a')).not.toContainText('Talk')
  await expect(page.locator('gr-resume')).toBeHidden()

  await card(page, 'talk').getByRole('link').click()
  await expect(page.locator('gr-choice')).toContainText('Your choice is made. On the board you can choose this instead.', { useInnerText: true })
  await expect(page.locator('.margin [data-slot=picks]')).toHaveText('your choice: Poster · Song')
  await page.locator('gr-check').scrollIntoViewIfNeeded()
  await expect(desk.locator('textarea')).toHaveValue('To my sister: half of')
  await page.locator('gr-choice').getByRole('link', { name: 'Show what you know' }).click()
  await offer(page, 'talk').click()
  await card(page, 'talk').getByRole('button', { name: 'Song', exact: true }).click()
  await expect(page.locator('gr-next a')).toContainText('Talk')
})

test('when one of two is done, the other is swapped without a question', async ({ page }) => {
  await seed(page, '2026-01-20 chose talk {"board":"show"}', '2026-01-20 chose poster {"board":"show"}', '2026-01-21 done talk')
  await page.goto(unit)
  await expect(card(page, 'talk')).toHaveAttribute('data-state', 'word')
  await expect(offer(page, 'talk')).toHaveCount(0)
  await offer(page, 'model').click()
  await expect(offer(page, 'model')).toBeFocused()
  await expect(chosen(page, 'poster')).toHaveCount(0)
  await expect(page.locator('gr-board [role=status]')).toHaveText('What you did in Poster is kept.')
})

test('work that is done counts, chosen or not', async ({ page }) => {
  await seed(page, ...musts, '2026-01-20 chose talk {"board":"show"}', '2026-01-21 done song', '2026-01-21 done poster')
  await page.goto(unit)
  await expect(page.locator('li[data-board="show"] > .meta')).toContainText('2 of 2 done')
  await expect(page.locator('gr-progress')).toContainText('2 of 4 Should lessons done')
  await expect(offer(page, 'model')).toHaveCount(0)
  // What is chosen beyond what the board asks for is no duty.
  await expect(page.locator('gr-next a')).toContainText('L4')
})

test('chosen on the lesson itself, and marked in its margin', async ({ page }) => {
  await page.goto('/frac-board/frac/poster.html')
  const choice = page.locator('gr-choice')
  await expect(choice).toContainText('One of the choices on Show what you know: choose 2 of 5.')
  await expect(page.locator('.kind')).toContainText('Should do')
  await press(page, choice.getByRole('button', { name: 'Choose this' }), 'Enter')
  await expect(choice.getByRole('status')).toHaveText('You have chosen it.', { useInnerText: true })
  await expect(choice.getByRole('status')).toBeFocused()
  await expect(choice.getByRole('button')).toHaveCount(0)
  await expect.poll(() => choices(page)).toEqual(['chose frac/poster'])
  await page.goto('/frac-board/frac/l1.html')
  await page.locator('.margin').getByRole('link', { name: 'Poster' }).click()
  await expect(page).toHaveURL(/poster\.html$/)
  await expect(choice).toContainText('You have chosen it.', { useInnerText: true })
})

test('what is next: Must, then what is chosen, then choosing, then Should and Aspire', async ({ page }) => {
  await seed(page, ...musts)
  await page.goto(unit)
  const [next, why] = [page.locator('gr-next a'), page.locator('gr-next [data-slot=why]')]
  await expect(next).toContainText('Show what you know')
  await expect(next).toHaveAttribute('href', /#gr-board-show$/)
  await expect(why).toContainText('Choose 2 of 5.')
  await offer(page, 'model').click()
  await expect(next).toContainText('Model')
  await expect(why).toContainText('You chose it on “Show what you know”.')
  await seed(page, '2026-01-21 done model')
  await page.goto(unit)
  await expect(why).toContainText('Choose 1 of 4.')
  await seed(page, '2026-01-21 done song')
  await page.goto(unit)
  await expect(next).toContainText('L4')
})

test('each kind is told apart, and when all Must is done Aspire is offered', async ({ page }) => {
  await on(page, '2026-01-20')
  const line = page.locator('gr-progress')
  await page.goto(unit)
  await expect(line).toHaveText('5 Must do · 4 Should do · 1 Aspire to do')
  await seed(page, ...musts.slice(0, 4), '2026-01-19 done l4')
  await page.goto(unit)
  await expect(line).toHaveText('4 of 5 Must lessons done · 1 of 4 Should lessons done')
  await seed(page, musts[4]!)
  for (const address of [unit, '/frac-board/']) {
    await page.goto(address)
    await expect(line).toHaveText('All Must lessons are done · 1 of 4 Should lessons done · L8 is there if you like')
  }
  await line.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('L8')
  await seed(page, ...['l7', 'l8', 'talk', 'song'].map(lesson => `2026-01-20 done ${lesson}`))
  await page.goto(unit)
  await expect(line).toHaveText('Everything here is done')
})

test('two tabs show one choice', async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()]
  await one.goto(unit)
  await two.goto(unit)
  await offer(one, 'talk').click()
  await expect(chosen(two, 'talk')).toHaveText('chosen')
  await offer(two, 'talk').click()
  await expect(offer(one, 'talk')).toHaveText(/^Choose this/)
})

for (const [direction, folder] of [['left to right', 'frac-board'], ['right to left', 'frac-board-rtl']] as const) {
  test(`axe finds nothing on a board, and nothing is cut, ${direction}`, async ({ page }) => {
    await seed(page, ...musts)
    await page.goto(`/${folder}/frac/`)
    await expect(offer(page, 'talk')).toBeVisible()
    await look(page, 'nothing chosen')
    await offer(page, 'talk').click()
    await offer(page, 'poster').click()
    await offer(page, 'song').click()
    await expect(card(page, 'song').locator('fieldset')).toBeVisible()
    await look(page, 'asking')
    await card(page, 'song').locator('fieldset button:visible').first().click()
    await expect(offer(page, 'song')).toBeFocused()
    await look(page, 'chosen')
    for (const lesson of ['song', 'talk', 'l1']) {
      await page.goto(`/${folder}/frac/${lesson}.html`)
      await expect(page.locator('.margin [data-slot=picks] a')).toHaveCount(2)
      await look(page, lesson)
    }
  })
}

test('on paper the board says what is chosen and offers nothing', async ({ page }) => {
  await seed(page, '2026-01-20 chose talk {"board":"show"}')
  await page.emulateMedia({ media: 'print' })
  await page.goto(unit)
  await expect(chosen(page, 'talk')).toHaveText('chosen')
  await expect(page.locator('gr-board button:visible')).toHaveCount(0)
})
