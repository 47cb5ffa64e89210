import type { Locator, Page } from '@playwright/test'
import { violations } from './axe'
import { desk, miss, opened, practice, sum } from './desk'
import { bring, courses, expect, record, saved, station, test, unchecked } from './site'

const kinds = '/asking/u/kinds.html'
const retake = '/asking/u/retake.html'
const kept = (page: Page, kind: string) => record(page, courses.asking).then(events => events.filter(event => event.kind === kind) as never as Record<string, never>[])

/** Goes on with Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab never came there')
}

/** Begins by keyboard and stands at the first question. */
async function begin(page: Page, address: string): Promise<void> {
  await opened(page, address)
  await desk(page).getByRole('button', { name: 'Begin' }).press('Enter')
  await expect(desk(page).locator('.ask')).toBeFocused()
}

/** Answers the question on the desk rightly, by keyboard alone; written ones with their rubric ticked. */
async function answer(page: Page): Promise<string> {
  const form = desk(page).locator('form')
  const kind = (await form.locator('fieldset.question').first().getAttribute('data-kind'))!
  const type = async (field: Locator, text: string): Promise<void> => {
    await tabTo(page, field)
    await page.keyboard.type(text)
  }
  if (kind === 'one') {
    await tabTo(page, form.locator('.option input').first())
    await page.keyboard.press('Space')
    while (!(await form.getByRole('radio', { name: 'mitochondria' }).isChecked())) await page.keyboard.press('ArrowDown')
  } else if (kind === 'all') {
    for (const box of await form.locator('.option').all()) {
      if (!/[23]/.test((await box.textContent())!)) continue
      await tabTo(page, box.locator('input'))
      await page.keyboard.press('Space')
    }
  } else if (kind === 'number') await type(form.locator('.number'), '2500')
  else if (kind === 'text') await type(form.locator('.answer input'), 'co2')
  else if (kind === 'gaps') {
    await type(form.locator('.gap').nth(0), 'H2O')
    await type(form.locator('.gap').nth(1), 'nacl')
  } else if (kind === 'order') {
    for (let i = 0; i < 2; i++) {
      const first = form.getByRole('button', { name: 'Move up: first' })
      await tabTo(page, first)
      await page.keyboard.press('Enter')
    }
    for (let i = 0; i < 2; i++) {
      await tabTo(page, form.getByRole('button', { name: 'Move down: third' }))
      await page.keyboard.press('Enter')
    }
  } else if (kind === 'match') {
    for (const tile of await form.locator('.lefts > li').all()) {
      const want = (await tile.textContent())!.includes('H2O') ? 'water' : 'salt'
      const select = tile.locator('select')
      await tabTo(page, select)
      for (let i = 0; i < 5; i++) {
        if ((await select.evaluate(list => (list as HTMLSelectElement).selectedOptions[0]!.text)).includes(want)) break
        await page.keyboard.press('ArrowDown')
      }
    }
  } else {
    await type(form.locator('textarea'), 'The run is zero.')
  }
  if (await form.locator('.sure').count()) {
    await tabTo(page, form.locator('.sure input').first())
    await page.keyboard.press('ArrowUp') // round to the last: very sure
  }
  const submit = form.locator('[type="submit"]')
  await tabTo(page, submit)
  await page.keyboard.press('Enter')
  if (kind === 'written') {
    await expect(form.getByText('Read your answer again.')).toBeFocused()
    await expect(desk(page)).not.toContainText('Its run is zero.')
    for (const box of await form.locator('fieldset.question').last().locator('input').all()) {
      await tabTo(page, box)
      await page.keyboard.press('Space')
    }
    await tabTo(page, submit)
    await page.keyboard.press('Enter')
  }
  return kind
}

test('a whole try of every kind by keyboard, reloaded in the middle', async ({ page }) => {
  await begin(page, kinds)
  await expect(desk(page).getByRole('navigation').getByRole('button')).toHaveCount(8)
  const seen: string[] = []
  for (let n = 1; n <= 8; n++) {
    await expect(desk(page).locator('.at')).toHaveText(`Question ${n} of 8`)
    if (n > 1) await expect(desk(page).locator('.ask')).toBeFocused()
    expect(await violations(page), `question ${n}`).toEqual([])
    seen.push(await answer(page))
    if (n === 8) break
    await expect(desk(page).locator('.at')).toHaveText(`Question ${n + 1} of 8`)
    await expect(desk(page)).not.toContainText(/Right\.|Not yet\./)
    if (n === 4) {
      await page.reload()
      await expect(desk(page).locator('.at')).toHaveText('Question 5 of 8')
      await expect(desk(page).getByRole('button', { name: 'answered' })).toHaveCount(4)
      await expect(desk(page).locator('.ask')).not.toBeFocused()
      await desk(page).locator('.ask').focus()
    }
  }
  expect([...seen].sort()).toEqual(['all', 'gaps', 'match', 'number', 'one', 'order', 'text', 'written'])
  await expect(desk(page).getByRole('heading', { name: 'Mastered.' })).toBeFocused()
  await expect(desk(page).locator('.evidence')).toHaveText('8 of 8 in this try without hints ●●●●●●●●')
  await expect(desk(page)).toContainText('very sure: 8 of 8 right')
  await expect(page.locator('gr-done')).toContainText('Mastered.')
  await expect(page.locator('gr-done button')).toBeHidden()
  const answered = await kept(page, 'answered')
  expect(answered.map(event => [event.right, event.sure])).toEqual(Array(8).fill([true, 3]))
  expect(await kept(page, 'marked')).toHaveLength(1)
  expect(await kept(page, 'tryStarted')).toHaveLength(1)
  expect(await kept(page, 'tryEnded')).toHaveLength(1)

  await desk(page).getByText(/by your own|Question \d: right/).first().click()
  for (const box of await desk(page).locator('details').all()) await box.evaluate(details => ((details as HTMLDetailsElement).open = true))
  await expect(desk(page)).toContainText('Its run is zero.')
  await expect(desk(page)).toContainText('Complete, by your own judgement.')
  await expect(desk(page)).toContainText('Their folded membranes do it.')
  expect(await violations(page)).toEqual([])

  await page.goto('/asking/u/')
  await expect(station(page, 'u/kinds').locator('[data-slot="status"]').first()).toHaveText('mastered')
})

test('the step of the question that is already there leads to it too', async ({ page }) => {
  await begin(page, kinds)
  await desk(page).getByRole('button', { name: /^Question 1/ }).press('Enter')
  await expect(desk(page).locator('.ask')).toBeFocused()
})

test('what is typed is still there after a reload, and an answered question stays as it was given', async ({ page }) => {
  await begin(page, kinds)
  await desk(page).getByRole('button', { name: /^Question / }).first().click()
  while ((await desk(page).locator('fieldset.question').getAttribute('data-kind')) !== 'written') {
    await desk(page).getByRole('button', { name: 'Leave it for later' }).press('Enter')
    await expect(desk(page).locator('.ask')).toBeFocused()
  }
  await desk(page).locator('textarea').fill('Because the run')
  const at = await desk(page).locator('.at').textContent()
  const back = async (): Promise<void> => {
    await page.reload()
    await desk(page).getByRole('button', { name: at!.replace(/ of .*/, ''), exact: true }).press('Enter')
  }
  await back()
  await expect(desk(page).locator('textarea')).toHaveValue('Because the run')
  await expect(desk(page).locator('.ask')).toBeFocused()
  // What is taken back does not come back.
  await desk(page).locator('textarea').fill('')
  await back()
  await expect(desk(page).locator('.ask')).toBeFocused()
  await expect(desk(page).locator('textarea')).toHaveValue('')
})

test('hints come one at a time, then how it is done, and neither counts as alone', async ({ page }) => {
  await begin(page, kinds)
  do await desk(page).getByRole('button', { name: 'Leave it for later' }).press('Enter')
  while ((await desk(page).locator('fieldset.question').getAttribute('data-kind')) !== 'number')
  const help = desk(page).getByRole('button', { name: 'A hint' })
  await help.press('Enter')
  await expect(desk(page).locator('.hint')).toBeFocused()
  await expect(desk(page).locator('.hint')).toContainText('A thousand grams')
  await help.press('Enter')
  await expect(desk(page).locator('.hint')).toHaveCount(2)
  await expect(desk(page).locator('.hint').last()).toContainText('half of one')
  await desk(page).getByRole('button', { name: 'Show me how it is done' }).press('Enter')
  await expect(desk(page).locator('.why')).toBeFocused()
  expect((await kept(page, 'hinted')).length).toBe(2)
  expect((await kept(page, 'revealed')).length).toBe(1)
  await desk(page).locator('.number').fill('2500')
  await desk(page).getByRole('button', { name: 'Answer', exact: true }).press('Enter')
  await expect(desk(page).getByText('Say how sure you are, too.')).toBeVisible()
  await desk(page).getByRole('radio', { name: 'guessing' }).check()
  await desk(page).getByRole('button', { name: 'Answer', exact: true }).press('Enter')
  await expect(desk(page).getByRole('button', { name: 'answered' })).toHaveCount(1)
  await desk(page).getByRole('button', { name: 'Finish this try' }).press('Enter')
  await expect(desk(page).getByRole('heading', { name: 'Not mastered yet.' })).toBeFocused()
  await expect(desk(page).locator('.evidence')).toHaveText('0 of 8 in this try without hints ○○○○○○○○')
  await expect(desk(page).locator('summary', { hasText: 'right, with help' })).toHaveCount(1)
  await expect(desk(page).locator('summary', { hasText: 'left open' })).toHaveCount(7)
})

for (const site of ['/asking', '/asking-rtl']) {
  test(`what ends a try stands in line with what answers, ${site}`, async ({ page }) => {
    await opened(page, `${site}/u/retake.html`)
    await desk(page).locator('.then button').press('Enter')
    await desk(page).locator('.actions .quiet').last().press('Enter')
    const edge = (within: string) => desk(page).locator(within).evaluate(button => {
      const { left, right } = button.getBoundingClientRect()
      return document.dir === 'rtl' ? right : left
    })
    await expect(desk(page).locator('.ending button')).toBeVisible()
    expect(await edge('.ending button')).toBe(await edge('[type="submit"]'))
  })
}

test('two tabs work on one try', async ({ page, context }) => {
  await begin(page, retake)
  const other = await context.newPage()
  await other.goto(retake)
  await expect(desk(other).locator('.at')).toHaveText('Question 1 of 5')
  await desk(other).locator('.number').fill('99')
  await sum(page)
  await expect(desk(page).locator('.at')).toHaveText('Question 2 of 5')
  // What is open there shows that it was answered here.
  await expect(desk(other)).toContainText('This answer is kept.')
  await expect(desk(other).getByRole('button', { name: 'answered' })).toHaveCount(1)
  await desk(other).getByRole('button', { name: 'Next question' }).click()
  for (let i = 0; i < 4; i++) await sum(other)
  await expect(desk(other).getByRole('heading', { name: 'Mastered.' })).toBeVisible()
  await expect(desk(page).getByRole('heading', { name: 'Mastered.' })).toBeVisible()
  expect(await kept(page, 'answered')).toHaveLength(5)
  expect(await kept(page, 'tryStarted')).toHaveLength(1)
  expect(await kept(page, 'tryEnded')).toHaveLength(1)
})

async function revise(page: Page): Promise<void> {
  await desk(page).getByRole('button', { name: 'I have watched it' }).press('Enter')
  const boxes = practice(page)
  for (let i = 0; i < 2; i++) {
    if ((await boxes.locator('fieldset.question').getAttribute('data-kind')) === 'number') await boxes.locator('.number').fill('1')
    else await boxes.getByRole('radio', { name: '5' }).check()
    await boxes.getByRole('button', { name: 'Check' }).press('Enter')
    await boxes.getByRole('button', { name: 'Next question' }).press('Enter')
  }
}

test('a file from another device, where a try was begun earlier, takes nothing from the one under way', async ({ page, context }) => {
  await begin(page, retake)
  await sum(page)
  await sum(page)
  const [{ items, at }] = (await kept(page, 'tryStarted')) as unknown as [{ items: unknown; at: number }]
  const events = [{ id: 'elsewhere-1', at: at - 60_000, kind: 'tryStarted', subject: 'u/retake', try: 'elsewhere', version: 'A', seed: 1, items }]
  const work = await context.newPage()
  await work.goto('/asking/my-work.html')
  await bring(work, saved(courses.asking, [], { events }))
  await expect.poll(() => kept(page, 'tryStarted').then(all => all.length)).toBe(2)
  await page.reload()
  await expect(desk(page).locator('.at')).toHaveText('Question 3 of 5')
  for (let i = 0; i < 3; i++) await sum(page)
  await expect(desk(page).getByRole('heading', { name: 'Mastered.' })).toBeVisible()
})

test('a retake after two tries: revise, the other version, a talk', async ({ page }) => {
  await page.goto('/asking/u/after.html')
  await opened(page, retake)
  await expect(desk(page)).toContainText('Mastered when 4 of your last 5 answers are right without hints.')
  await desk(page).getByRole('button', { name: 'Begin' }).press('Enter')
  // Three right, one right after a hint, one not yet.
  for (let i = 0; i < 3; i++) await sum(page)
  await desk(page).getByRole('button', { name: 'A hint' }).press('Enter')
  await expect(desk(page).locator('.hint')).toBeFocused()
  await sum(page)
  await miss(page, 1)
  await expect(desk(page).locator('.evidence')).toHaveText('3 of your last 5 without hints ●●●○○')
  await expect(desk(page).locator('summary', { hasText: 'right, with help' })).toHaveCount(1)
  expect(await violations(page)).toEqual([])
  expect(await page.locator('main').innerText()).not.toMatch(/fail|wrong|penalt/i)
  const next = desk(page).getByRole('button', { name: 'Start the next try, version B' })
  await expect(next).toBeDisabled()
  await expect(next).toHaveAccessibleDescription('The next try opens when the list above is done.')
  await next.press('Enter')
  expect(await kept(page, 'tryStarted')).toHaveLength(1)
  await expect(desk(page).getByRole('listitem').filter({ hasText: 'Answer 2 practice questions' })).toBeVisible()

  // The home page leads back here.
  await page.goto('/asking/')
  await expect(page.locator('gr-next a')).toHaveAttribute('href', 'u/retake.html')
  await expect(page.locator('gr-next')).toContainText('A little to revise')
  await opened(page, retake)
  await revise(page)
  await expect(next).toBeEnabled()
  await next.press('Enter')
  await miss(page)
  await expect(desk(page).getByRole('heading', { name: 'Next: a talk with your teacher' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await expect(desk(page).getByRole('button', { name: /next try/ })).toHaveCount(0)
  const [a, b] = await kept(page, 'tryStarted')
  const first = new Set((a!.items as unknown as string[][]).map(String))
  expect((b!.items as unknown as string[][]).filter(item => first.has(String(item)))).toEqual([])
  await desk(page).getByRole('button', { name: 'We talked' }).press('Enter')
  expect((await kept(page, 'signed')).at(-1)).toMatchObject({ by: 'own', for: 'talk' })
  await desk(page).getByRole('button', { name: 'Start the next try, version A' }).press('Enter')
  const [, , c] = await kept(page, 'tryStarted')
  expect((c!.items as unknown as string[][]).filter(item => first.has(String(item)))).toEqual([])
  for (let i = 0; i < 5; i++) await sum(page)
  await expect(desk(page).getByRole('heading', { name: 'Mastered.' })).toBeFocused()
  await expect(desk(page).locator('.evidence')).toHaveText('5 of your last 5 without hints ●●●●●')
  // The record holds it all: versions, seeds, hints and times.
  const tries = await kept(page, 'tryStarted')
  expect(tries.map(one => one.version)).toEqual(['A', 'B', 'A'])
  expect(new Set(tries.map(one => one.seed)).size).toBe(3)
  expect(tries.every(one => Number.isInteger(one.seed) && Number.isInteger(one.at))).toBe(true)
  expect(await kept(page, 'hinted')).toMatchObject([{ try: tries[0]!.try }])
  const answers = (await kept(page, 'answered')).filter(one => one.try)
  expect(answers.map(one => one.right)).toEqual([true, true, true, true, false, ...Array(5).fill(false), ...Array(5).fill(true)])
  await page.goto('/asking/u/after.html')
  await expect(page.locator('gr-needs')).toContainText('is done, so this is open')
})

test('three in a row are the last three at the end of a try, in the rule as in what it looked at', async ({ page }) => {
  const of = { subject: 'linear/slope-intercept', try: 'row' }
  const at = Date.UTC(2026, 0, 12, 9)
  const marks = [true, true, true, false, false, true, true, false, true]
  const events = [
    { ...of, id: 'row-0', at, kind: 'tryStarted', version: '', seed: 1, items: marks.map((_, i) => [`q${i}`, '0']) },
    ...marks.map((right, i) => ({ ...of, id: `row-${i + 1}`, at: at + i + 1, kind: 'answered', question: `q${i}`, variant: '0', rev: '', response: '', right })),
    { ...of, id: 'row-end', at: at + 60, kind: 'tryEnded' },
  ]
  await page.goto('/my-work.html')
  await bring(page, saved(courses.example, [], { events }))
  await opened(page, '/linear/slope-intercept.html')
  await expect(desk(page).getByRole('heading', { name: 'Not mastered yet.' })).toBeVisible()
  await expect(desk(page).locator('.rule')).toHaveText(/^Mastered when, at the end of a try, your last 3 answers are all right without hints\./)
  await expect(desk(page).locator('.evidence')).toHaveText('2 of your last 3 without hints ●○●')
})

test('practice tells at once, and never runs out', async ({ page }) => {
  await opened(page, retake)
  const part = practice(page)
  await part.getByRole('button', { name: 'Question 2' }).press('Enter')
  await expect(part.locator('.ask')).toBeFocused()
  await part.getByRole('radio', { name: '5' }).check()
  await part.getByRole('button', { name: 'Check' }).press('Enter')
  await expect(part.locator('.verdict')).toBeFocused()
  await expect(part).toContainText('Five is odd.')
  await page.route('https://www.youtube-nocookie.com/**', route => route.fulfill({ body: '' }))
  await part.getByRole('link', { name: 'Watch that part again (0:30)' }).press('Enter')
  await expect(page.locator('gr-video iframe')).toHaveAttribute('src', /[?&]start=30(&|$)/)
  await expect(page.locator('gr-video iframe')).toBeFocused()
  await part.getByRole('button', { name: 'Next question' }).press('Enter')
  const asked = new Set<string>()
  for (let i = 0; i < 4; i++) {
    asked.add((await part.locator('.ask').textContent())!)
    await part.locator('.number').fill('1')
    await part.getByRole('button', { name: 'Check' }).press('Enter')
    await expect(part).toContainText('How it is done')
    await part.getByRole('button', { name: 'Another one like this' }).press('Enter')
    await expect(part.locator('.ask')).toBeFocused()
  }
  expect(asked.size).toBe(4)
  await expect(desk(page).getByRole('button', { name: 'Begin' })).toBeVisible()
})

test('without WebCrypto the questions are read, and the page says why', async ({ page }) => {
  await page.addInitScript(unchecked)
  await opened(page, kinds)
  await expect(page.locator('gr-check')).toContainText('Answers can be checked only where this page is opened with https.')
  await expect(page.locator('gr-check fieldset.question')).toHaveCount(8)
  await expect(page.getByText('Where is most ATP made?')).toBeVisible()
  await expect(desk(page)).toHaveCount(0)
  expect(await violations(page)).toEqual([])
})

test('a plain heading beside a version B is version A, and B waits', async ({ page }) => {
  await opened(page, '/linear/graphing.html')
  await desk(page).getByRole('button', { name: 'Begin' }).press('Enter')
  await expect(desk(page).locator('.at')).toHaveText('Question 1 of 5')
  const [first] = (await record(page)).filter(event => event.kind === 'tryStarted') as never as { version: string; items: unknown[] }[]
  expect(first).toMatchObject({ version: 'A' })
  expect(first!.items).toHaveLength(5)
  const later = page.locator('gr-check[data-live="elsewhere"]')
  await expect(later.getByText('This version is kept for another try.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Mastery check (B)' })).toBeVisible()
})

test('on paper the list is as it was sent', async ({ page }) => {
  await opened(page, kinds)
  await expect(desk(page)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(desk(page)).toBeHidden()
  await expect(page.locator('gr-check fieldset.question').first()).toBeVisible()
})
