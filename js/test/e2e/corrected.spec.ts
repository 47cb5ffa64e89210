// Story S8 and what is near it: a teacher corrects what students have answered.

import { execFileSync } from 'node:child_process'
import type { Locator, Page } from '@playwright/test'
import { look } from './look'
import { courses, expect, folder, record, station, test } from './site'

const desk = (page: Page): Locator => page.locator('gr-check .desk')
const of = (page: Page, kind: string) => record(page, courses.asking).then(events => events.filter(event => event.kind === kind) as never as Record<string, unknown>[])
const told = (page: Page): Locator => page.locator('gr-next [data-slot="corrected"] a')

/** A whole try: each question is answered with what stands beside a part of its text. */
async function take(page: Page, answers: Record<string, string>, begin: string | RegExp = 'Begin'): Promise<void> {
  await page.locator('gr-check').first().scrollIntoViewIfNeeded() // their script comes when they are near
  await desk(page).getByRole('button', { name: begin }).click()
  const n = Number(/\d+$/.exec((await desk(page).locator('.at').textContent())!)![0])
  for (let i = 0; i < n; i++) {
    const text = (await desk(page).locator('.ask').textContent())!
    const [, answer] = Object.entries(answers).find(([part]) => text.includes(part))!
    const field = desk(page).locator('.answer input')
    if (await field.count()) await field.fill(answer)
    else await desk(page).getByRole('radio', { name: answer }).check()
    await desk(page).locator('[type="submit"]').click()
    await expect(i < n - 1 ? desk(page).locator('.at') : desk(page).locator('.results')).toContainText(i < n - 1 ? `${i + 2}` : /\w/)
  }
}

const wrongly = { half: '4', third: 'three', most: 'one third' }
const rightly = { ...wrongly, most: 'one half' }

test('the build says which records the edit touches, before it goes out', () => {
  const said = execFileSync(`${folder}gradus`, ['lint', `${folder}asking-corrected-course`, '--since', `${folder}asking-course`], { encoding: 'utf8' })
  expect(said).toContain('the right answer is "one half" now, not "one third"; who answered "one third" keeps the tick, who answered "one half" gains credit, with a note why')
  expect(said).toContain('changed = "keep": verdicts stay as they are')
  expect(said).toContain('changed = "ask": verdicts stay as they are, and everybody is asked again in a later try')
  expect(said).toContain('"in the mitochondria" could not be chosen before')
})

test('a wrong key is corrected: who was right all along has credit, with a note why, and is led there', async ({ page }) => {
  await page.goto('/asking/u/key.html')
  await take(page, rightly)
  await expect(desk(page).getByRole('heading', { name: 'Not mastered yet.' })).toBeVisible()
  await page.goto('/asking/u/reworded.html')
  await take(page, { ATP: 'in the nucleus' })
  await page.goto('/asking/u/kept.html')
  await take(page, { six: '42' })
  await expect.poll(() => of(page, 'tryEnded')).toHaveLength(3)

  await page.goto('/corrected/')
  await expect(told(page)).toHaveText('Halves and thirds: a question was corrected. Open it, and your answers are looked at again.')
  await expect(told(page)).toHaveAttribute('href', 'u/key.html')
  await told(page).click()
  await expect(desk(page).getByRole('heading', { name: 'Mastered.' })).toBeVisible()
  await expect(desk(page)).toContainText('A question was corrected after you had answered it. Your answer counts now.')
  await expect(desk(page).locator('summary', { hasText: 'right' })).toHaveCount(3)
  await expect(page.locator('gr-done')).toContainText('Mastered.')
  await page.reload()
  await expect(desk(page).getByRole('heading', { name: 'Mastered.' })).toBeVisible()
  expect(await of(page, 'rejudged')).toMatchObject([{ right: true }])

  // The reworded and the kept question have nothing to give.
  await page.goto('/corrected/')
  await expect(page.locator('gr-next [data-slot="why"]')).not.toBeEmpty()
  await expect(told(page)).toHaveCount(0)
  for (const lesson of ['reworded', 'kept']) {
    await page.goto(`/corrected/u/${lesson}.html`)
    await expect(desk(page).getByRole('heading', { name: 'Not mastered yet.' })).toBeVisible()
    await expect(desk(page).locator('.news')).toHaveCount(0)
  }
  // The old site is not gone: credit stays there too.
  await page.goto('/asking/u/')
  await expect(station(page, 'u/key')).toHaveAttribute('data-state', 'done')
})

test('who gave the formerly right answer keeps the tick, and nobody is told of what gains nothing', async ({ page, browser, baseURL }) => {
  await page.goto('/asking/u/key.html')
  await take(page, wrongly)
  await expect(desk(page).getByRole('heading', { name: 'Mastered.' })).toBeVisible()
  await page.goto('/corrected/')
  await expect(page.locator('gr-next [data-slot="why"]')).not.toBeEmpty()
  await expect(told(page)).toHaveCount(0)
  await page.goto('/corrected/u/key.html')
  await expect(desk(page).getByRole('heading', { name: 'Mastered.' })).toBeVisible()
  await expect(desk(page).locator('.news')).toHaveCount(0)
  await page.goto('/corrected/u/')
  await expect(station(page, 'u/key')).toHaveAttribute('data-state', 'done')
  expect(await of(page, 'rejudged')).toEqual([])

  // Wrong before, and wrong now.
  const fresh = await browser.newContext({ baseURL })
  const other = await fresh.newPage()
  await other.goto('/asking/u/key.html')
  await take(other, { ...wrongly, most: 'one quarter' })
  await expect.poll(() => of(other, 'tryEnded')).toHaveLength(1)
  await other.goto('/corrected/')
  await expect(other.locator('gr-next [data-slot="why"]')).not.toBeEmpty()
  await expect(told(other)).toHaveCount(0)
  await fresh.close()
})

test('a question that is asked again comes in the next try, and then no more', async ({ page }) => {
  await page.goto('/asking/u/again.html')
  const answers = { 'eight less': '3', 'eight and': '1', nine: '2' }
  await take(page, answers)
  for (let i = 0; i < 2; i++) await take(page, answers, 'Start the next try')
  await expect.poll(() => of(page, 'tryEnded')).toHaveLength(3)
  expect(new Set((await of(page, 'answered')).map(event => event.question)).size).toBe(3)

  await page.goto('/corrected/')
  await expect(page.locator('gr-next [data-slot="why"]')).not.toBeEmpty()
  await expect(told(page)).toHaveCount(0)
  await page.goto('/corrected/u/again.html')
  const note = desk(page).getByText('A question was changed since you answered it. It will be asked again.')
  await expect(note).toBeVisible()
  await take(page, { ...answers, 'eight less': '5' }, 'Start the next try')
  expect((await of(page, 'answered')).at(-1)).toMatchObject({ question: 'unclear', right: true })
  await expect(desk(page).locator('.results')).toBeVisible()
  await expect(note).toHaveCount(0)
  // What was answered before stands as it was judged.
  expect((await of(page, 'answered')).filter(event => event.question === 'unclear').map(event => event.right)).toEqual([false, true])
  expect(await of(page, 'rejudged')).toEqual([])
})

test('a question taken out in the middle of a try is not held against the student', async ({ page }) => {
  await page.goto('/asking/u/shorter.html')
  await page.locator('gr-check').first().scrollIntoViewIfNeeded()
  await desk(page).getByRole('button', { name: 'Begin' }).click()
  const steps = desk(page).locator('.steps button')
  await expect(steps).toHaveCount(3)
  for (const [text, answer] of [['twice two', '4'], ['twice four', '8']] as const) {
    for (let i = 0; !(await desk(page).locator('.ask').textContent())!.includes(text); i++) await steps.nth(i).click()
    await desk(page).locator('.answer input').fill(answer)
    await desk(page).locator('[type="submit"]').click()
    await expect(desk(page).locator('.ask')).not.toContainText(text)
  }
  await expect(desk(page).locator('.ask')).toContainText('nobody knows')

  await page.goto('/corrected/u/shorter.html')
  await page.locator('gr-check').first().scrollIntoViewIfNeeded()
  await desk(page).getByRole('button', { name: 'See how it went' }).click()
  await expect(desk(page).getByRole('heading', { name: 'Mastered.' })).toBeVisible()
  await expect(desk(page).locator('.evidence .dots')).toHaveText('●●')
  await expect(desk(page).locator('.looked details')).toHaveCount(2)
  expect(await of(page, 'tryEnded')).toMatchObject([{ without: [expect.any(Number)] }])
  await page.goto('/corrected/u/')
  await expect(station(page, 'u/shorter')).toHaveAttribute('data-state', 'done')
})

test('a question whose numbers are others now is asked with these in a try that had begun', async ({ page }) => {
  await page.goto('/asking/u/redrawn.html')
  await page.locator('gr-check').first().scrollIntoViewIfNeeded()
  await desk(page).getByRole('button', { name: 'Begin' }).click()
  await expect(desk(page).locator('.ask')).toContainText(/is [234] and/)
  await desk(page).locator('.answer input').fill('7')

  await page.goto('/corrected/u/redrawn.html')
  await expect(desk(page).locator('.ask')).toContainText(/is 1[234] and/)
  const text = await desk(page).locator('.ask').textContent()
  await page.reload()
  await expect(desk(page).locator('.ask')).toHaveText(text!)
  await expect(desk(page).locator('.answer input')).toHaveValue('') // that was about other numbers
  await desk(page).locator('.answer input').fill(`${Number(/\d+/.exec(text!)![0]) + 1}`)
  await desk(page).locator('[type="submit"]').click()
  await expect(desk(page).getByRole('heading', { name: 'Mastered.' })).toBeVisible()
  await expect(desk(page).locator('.looked details')).toHaveCount(1)
  expect((await of(page, 'tryEnded'))[0]).not.toHaveProperty('without')
  await page.reload()
  await expect(desk(page).getByRole('heading', { name: 'Mastered.' })).toBeVisible()
})

for (const half of ['4', '5']) {
  test(`credit is told while the next try is under way, ${half === '4' ? 'and that the lesson is mastered by it' : 'where it does not master the lesson yet'}`, async ({ page, context }) => {
    await page.goto('/asking/u/key.html')
    await take(page, { ...rightly, half })
    await desk(page).getByRole('button', { name: 'Start the next try' }).click()
    const first = (await desk(page).locator('.ask').textContent())!
    const given = desk(page).locator('.answer input, .option input').first()
    await given.focus()
    const note = (page: Page): Locator => desk(page).getByRole('status').filter({ hasText: 'Your answer counts now.' })
    const mastered = 'This lesson is mastered by that. You need not finish this try.'

    // The corrected page, beside the one where the student works.
    const other = await context.newPage()
    await other.goto('/corrected/u/key.html')
    await other.locator('gr-check').first().scrollIntoViewIfNeeded()
    for (const one of [page, other]) {
      await expect(note(one)).toContainText('A question was corrected after you had answered it.')
      if (half === '4') await expect(note(one)).toContainText(mastered)
      else await expect(note(one)).not.toContainText(mastered)
      await expect(desk(one).locator('.ask')).toHaveText(first)
    }
    await expect(given).toBeFocused()
    expect(await of(page, 'rejudged')).toHaveLength(1)
    if (half === '4') await expect(page.locator('gr-done')).toContainText('Mastered.')

    await look(other, 'credit told')

    // It stays for whoever loads the page again, until the next answer.
    await other.reload()
    await expect(note(other)).toBeVisible()
    if (await desk(other).locator('.answer input').count()) await desk(other).locator('.answer input').fill('4')
    else await desk(other).getByRole('radio').first().check()
    await desk(other).locator('[type="submit"]').click()
    await expect(desk(other).getByRole('button', { name: 'answered' })).toHaveCount(1)
    await expect(note(other)).toHaveCount(0)
    await expect(note(page)).toHaveCount(0)
  })
}

test('what is answered in another language is judged again in that language only', async ({ page }) => {
  await page.goto('/asking/es/key.html')
  await take(page, { mitad: '4', tercera: 'tres', grande: 'un medio' }, 'Empezar')
  await expect(desk(page).getByRole('heading', { name: 'Todavía no' })).toBeVisible()
  expect((await of(page, 'answered')).map(event => event.language)).toEqual(['es', 'es', 'es'])

  for (const site of ['asking', 'corrected']) {
    await page.goto(`/${site}/u/key.html`)
    await expect(desk(page).getByRole('heading', { name: 'Not mastered yet.' })).toBeVisible()
    await expect(desk(page).locator('.news')).toHaveCount(0)
    await expect(desk(page).locator('details[open]')).toContainText('you answered it in another language')
  }
  expect(await of(page, 'rejudged')).toEqual([])

  await page.goto('/corrected/')
  await expect(told(page)).toHaveAttribute('href', 'es/key.html')
  await told(page).click()
  await expect(desk(page).getByRole('heading', { name: 'Dominada.' })).toBeVisible()
  await expect(desk(page)).toContainText('Tu respuesta cuenta ahora.')
  await page.goto('/corrected/u/key.html')
  await expect(desk(page).getByRole('heading', { name: 'Mastered.' })).toBeVisible()
  expect(await of(page, 'rejudged')).toMatchObject([{ right: true }])
})
