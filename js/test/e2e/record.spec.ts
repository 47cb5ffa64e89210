import { readFileSync } from 'node:fs'
import { arrive } from './cart'
import { blank, bring, courses, expect, record, saved, station, test, unchecked, written } from './site'

const tasks = (page: import('@playwright/test').Page) => page.locator('.task-box')

test('progress survives a reload and shows everywhere at once', async ({ page }) => {
  await page.addInitScript(unchecked)
  await page.goto('/linear/points.html')
  await tasks(page).first().check()
  await page.getByRole('button', { name: 'Mark this lesson done' }).click()
  await expect(page.locator('gr-done [role=status]')).toContainText('by your own word')
  await expect(station(page, 'linear/points')).toHaveAttribute('data-state', 'word')

  await page.reload()
  await expect(tasks(page).first()).toBeChecked()
  await expect(tasks(page).nth(1)).not.toBeChecked()
  await expect(page.getByRole('button', { name: 'Not done after all' })).toBeVisible()

  await page.goto('/linear/')
  await expect(station(page, 'linear/points').locator('[data-slot=status]')).toHaveText('done, by your own word')
  await expect(station(page, 'linear/slope')).toHaveAttribute('data-state', 'now')
  await expect(page.locator('gr-progress')).toContainText('1 of 4 Must lessons done')
  await expect(page.locator('gr-next a')).toContainText('The slope of a line')
  await expect(page.locator('gr-next [data-slot=why]')).toContainText('Points and graphs is done, so this is open.')

  await page.goto('/')
  await expect(page.locator('li[data-unit="linear"] gr-progress')).toContainText('1 of 4 Must lessons done')
  await expect(page.locator('gr-next a')).toHaveAttribute('href', /linear\/slope\.html$/)
  await page.locator('gr-next a').click()
  await expect(page).toHaveURL(/linear\/slope\.html$/)
})

test('what the former release kept on a device, and in a file, stands as it stood', async ({ page, browser, baseURL }) => {
  const former = (name: string): string => readFileSync(new URL(`../fixtures/former/${name}`, import.meta.url), 'utf8')
  const { stations } = JSON.parse(former('shown.json')) as { stations: Record<string, { state: string }> }
  const kept = JSON.parse(former('database-2.json')) as { version: number; stores: Record<string, { keyPath: string | string[]; records: { kind: string }[] }> }
  await blank(page)
  await page.evaluate(([name, { version, stores }]) => new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onupgradeneeded = () => {
      for (const [store, { keyPath, records }] of Object.entries(stores)) {
        const made = request.result.createObjectStore(store, { keyPath })
        for (const record of records) made.put(record)
      }
    }
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  }), [`gradus/${courses.example}/`, kept] as const)
  for (const unit of ['linear', 'using-lines']) {
    await page.goto(`/${unit}/`)
    for (const [id, { state }] of Object.entries(stations)) {
      if (id.startsWith(`${unit}/`)) await expect(station(page, id), id).toHaveAttribute('data-state', state)
    }
  }
  await page.goto('/my-work.html')
  await expect(page.locator('gr-work')).toContainText('10 lessons opened · 2 lessons done · 3 lessons done, by your own word · 14 tasks ticked · your place in 9 lessons')
  expect(await record(page)).toEqual(kept.stores.events!.records)

  const file = JSON.parse(former('work.json')) as { events: { kind: string }[] }
  const fresh = await browser.newContext({ baseURL })
  const other = await fresh.newPage()
  await other.goto('/my-work.html')
  await bring(other, { name: 'work.json', mimeType: 'application/json', buffer: Buffer.from(former('work.json')) })
  expect(await record(other)).toEqual(file.events)
  await other.goto('/using-lines/')
  await expect(station(other, 'using-lines/poster')).toHaveAttribute('data-state', 'done')
  await fresh.close()
})

test('My work says so where something is kept and no lesson is begun', async ({ page }) => {
  await page.goto('/my-work.html')
  const lessons = page.locator('gr-work [data-slot=lessons]')
  await expect(lessons).toHaveText('Nothing is kept yet.')
  const goal = { id: 'a-goal', at: Date.UTC(2026, 0, 12), kind: 'goal', subject: '', text: 'Begin.' }
  expect(await bring(page, saved(courses.example, [], { events: [goal] }))).toBe('1 entry was added.')
  await expect(lessons).toHaveText('No lesson is begun yet.')
})

test('opened is written once a visit, not at every load', async ({ page }) => {
  await page.goto('/linear/points.html')
  await expect.poll(() => written(page)).toEqual(['opened linear/points'])
  await page.reload()
  await page.goto('/linear/slope.html')
  await expect.poll(() => written(page)).toEqual(['opened linear/points', 'opened linear/slope'])
})

test('two tabs agree, while both are open', async ({ context }) => {
  await context.addInitScript(unchecked)
  const one = await context.newPage()
  const two = await context.newPage()
  await one.goto('/linear/points.html')
  await two.goto('/linear/points.html')
  await tasks(one).nth(1).check()
  await expect(tasks(two).nth(1)).toBeChecked()
  await two.getByRole('button', { name: 'Mark this lesson done' }).click()
  await expect(one.getByRole('button', { name: 'Not done after all' })).toBeVisible()
  const path = await context.newPage()
  await path.goto('/linear/')
  await expect(station(path, 'linear/points')).toHaveAttribute('data-state', 'word')
  await one.getByRole('button', { name: 'Not done after all' }).click()
  await expect(station(path, 'linear/points')).not.toHaveAttribute('data-state', 'word')
  const ids = (await record(one)).map(event => event.id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('tasks complete a lesson, and taking one back opens it again', async ({ page }) => {
  await page.goto('/using-lines/poster.html')
  const boxes = tasks(page)
  const count = await boxes.count()
  await expect(page.locator('gr-done [role=status]')).toContainText(`${count} tasks to go`)
  for (let i = 0; i < count; i++) await boxes.nth(i).check()
  await expect(page.locator('gr-done [role=status]')).toHaveText('Done.')
  await page.goto('/using-lines/')
  await expect(station(page, 'using-lines/poster')).toHaveAttribute('data-state', 'done')
  await expect(page.locator('li[data-board="show"] > .meta [data-slot=status]')).toHaveText('1 of 2 done')
  await page.goto('/using-lines/poster.html')
  await boxes.first().uncheck()
  await expect(page.getByRole('button', { name: 'Mark this lesson done' })).toBeVisible()
})

test('looking ahead is free, and a lesson that is not open yet says what opens it', async ({ page }) => {
  await page.goto('/linear/')
  const ahead = station(page, 'linear/graphing')
  await expect(ahead).toHaveAttribute('data-state', 'locked')
  await expect(ahead).toContainText('opens when What m and b do to a line is done · look ahead')
  await ahead.getByRole('link', { name: 'Draw a line from its equation' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Draw a line from its equation')
  await page.goto('/')
  await expect(page.locator('gr-next a')).toContainText('Points and graphs')
})

test('what a lesson needs says so once it is done', async ({ page }) => {
  await page.addInitScript(unchecked)
  await page.goto('/linear/slope.html')
  await expect(page.locator('gr-needs')).toContainText('You can look ahead here all the same.')
  await page.goto('/linear/points.html')
  await page.locator('gr-done button').click()
  await page.goto('/linear/slope.html')
  await expect(page.locator('gr-needs')).toHaveText('Points and graphs is done, so this is open.')
})

test('a unit that builds on another leads there first', async ({ page }) => {
  await page.goto('/using-lines/')
  await expect(page.locator('gr-next a')).toHaveAttribute('href', '../linear/slope-intercept.html')
  await expect(page.locator('gr-next [data-slot=why]')).toContainText('The equation from two points builds on it.')
})

test('continue where you left off: on the lesson and from the home page', async ({ page }) => {
  await page.goto('/linear/points.html')
  await expect(page.locator('gr-resume')).toBeHidden()
  await page.getByRole('heading', { name: 'Try it' }).evaluate(heading => heading.scrollIntoView())
  await page.waitForTimeout(100)
  await page.goto('/')
  await expect(page.locator('gr-resume a')).toHaveText('Continue where you left off: Points and graphs')
  await expect(page.locator('gr-next [data-slot=why]')).toContainText('You have begun this lesson.')
  await page.goto('/linear/points.html')
  await page.locator('gr-resume a').click()
  await expect(page.getByRole('heading', { name: 'Try it' })).toBeInViewport()
  await expect(page.locator('gr-resume')).toBeHidden()
})

test('a translation is the same lesson: one record', async ({ page }) => {
  await page.addInitScript(unchecked)
  await page.goto('/es/slope.html')
  await page.locator('gr-done button').click()
  await page.goto('/linear/slope.html')
  await expect(page.getByRole('button', { name: 'Not done after all' })).toBeVisible()
  await page.goto('/es/')
  await expect(station(page, 'linear/slope').locator('[data-slot=status]')).toHaveText('hecha, según tú')
})

test('the reading level is remembered for the course', async ({ page }) => {
  await page.goto('/linear/steep.html')
  const levels = page.locator('gr-reading')
  const choice = levels.getByRole('radio')
  await expect(choice).toHaveCount(3)
  await expect(choice.nth(1)).toBeChecked()
  await expect(levels.locator('section:visible')).toHaveCount(1)
  await choice.first().check()
  await expect(levels.locator('section[data-level=easier]')).toBeVisible()
  await page.reload()
  await expect(choice.first()).toBeChecked()
  await expect(levels.locator('section:visible')).toHaveCount(1)
})

test('work is downloaded, and adding a file is a union', async ({ page, browser, baseURL }) => {
  await page.goto('/linear/points.html')
  await tasks(page).first().check()
  await page.goto('/my-work.html')
  await expect(page.locator('[data-slot=saved]')).toHaveText('Not yet saved to a file.')
  await expect(page.locator('[data-slot=lessons]')).toContainText('1 lesson opened · 1 task ticked')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download my work' }).click()])
  expect(download.suggestedFilename()).toMatch(/^linear-functions-example-\d{4}-\d\d-\d\d\.json$/)
  const file = readFileSync((await download.path())!, 'utf8')
  expect(JSON.parse(file)).toMatchObject({ gradus: 1, course: courses.example, title: 'Linear functions', student: '' })
  await expect(page.locator('[data-slot=saved]')).toContainText('Last saved to a file:')
  const mine = await written(page)

  const other = await browser.newContext({ baseURL })
  const there = await other.newPage()
  await there.addInitScript(unchecked)
  await there.goto('/linear/slope.html')
  await there.locator('gr-done button').click()
  await there.goto('/my-work.html')
  const before = await written(there)
  const upload = { name: 'work.json', mimeType: 'application/json', buffer: Buffer.from(file) }
  const { events, drafts } = JSON.parse(file) as { events: unknown[]; drafts: unknown[] }
  expect(events).toHaveLength(mine.length)
  expect(await bring(there, upload)).toBe(`${events.length + drafts.length} entries were added.`)
  await expect.poll(() => written(there).then(lines => lines.length)).toBe(before.length + mine.length)
  expect(await written(there)).toEqual(expect.arrayContaining([...before, ...mine]))
  await there.locator('[data-slot=imported]').evaluate(line => (line.textContent = ''))
  expect(await bring(there, upload)).toBe('Everything in this file was here already.')
  expect(await written(there)).toHaveLength(before.length + mine.length)
  await there.goto('/linear/points.html')
  await expect(tasks(there).first()).toBeChecked()
  await other.close()
})

const refused: [name: string, file: ReturnType<typeof saved>, says: string][] = [
  ['a damaged file', cut(saved(courses.example, ['done linear/points', 'done linear/slope'])), 'This file is damaged'],
  ['a file with a damaged event', saved(courses.example, ['done linear/points', '']), 'This file is damaged'],
  ['a file of something else', { ...saved('x', []), buffer: Buffer.from('{"shopping": ["milk"]}') }, 'This is not a file of saved work'],
  ['a picture', { name: 'me.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0, 255]) }, 'This is not a file of saved work'],
  ['a file of another course', saved('biology', ['done cells/atp'], { title: 'Biology 9' }), 'This file belongs to another course: Biology 9.'],
  ['a file of a newer version', saved(courses.example, [], { gradus: 7 }), 'newer version'],
]

for (const [name, file, says] of refused) {
  test(`refused in words, changing nothing: ${name}`, async ({ page }) => {
    await page.goto('/linear/points.html')
    await tasks(page).first().check()
    await page.goto('/my-work.html')
    const before = await record(page)
    expect(before).toHaveLength(2)
    const answer = await bring(page, file)
    expect(answer).toContain(says)
    expect(answer).toContain('Nothing was changed.')
    expect(await record(page)).toEqual(before)
  })
}

function cut(file: ReturnType<typeof saved>): ReturnType<typeof saved> {
  return { ...file, buffer: file.buffer.subarray(0, file.buffer.length / 2) }
}

test('erasing wants the word, offers the download first, and empties every tab', async ({ page, context }) => {
  await page.goto('/linear/points.html')
  await tasks(page).first().check()
  const work = await context.newPage()
  await work.goto('/my-work.html')
  const button = work.getByRole('button', { name: 'Erase for good' })
  const field = work.locator('[data-slot=confirm]')
  await expect(button).toBeDisabled()
  await field.fill('eras')
  await expect(button).toBeDisabled()
  await field.press('Enter')
  expect(await record(work)).toHaveLength(2)
  const first = work.getByRole('region', { name: 'Erase my work' }).getByRole('button', { name: 'Save to a file' })
  await Promise.all([work.waitForEvent('download'), first.click()])
  await field.fill(' Erase ')
  await expect(button).toBeEnabled()
  await button.click()
  await expect(work.locator('[data-slot=erased]')).toContainText('Nothing is kept here now.')
  await expect(work.locator('[data-slot=lessons]')).toHaveText('Nothing is kept yet.')
  await expect(button).toBeDisabled()
  await expect(tasks(page).first()).not.toBeChecked()
  expect(await record(work)).toEqual([])
  await work.reload()
  await expect(work.locator('[data-slot=lessons]')).toHaveText('Nothing is kept yet.')
})

test('a lesson that moved keeps what was done under its earlier name', async ({ page }) => {
  await page.goto('/fixture/scales/tasks.html')
  const [measure, , draw] = await tasks(page).evaluateAll(boxes => boxes.map(box => (box as HTMLElement).dataset.task))
  await page.goto('/fixture/my-work.html')
  await bring(page, saved(courses.fixture, ['opened scales/classroom', `ticked first-steps/classroom#${measure}`, `ticked scales/classroom#${draw}`, 'done scales/films']))
  await page.goto('/fixture/scales/tasks.html')
  await expect(tasks(page).nth(0)).toBeChecked()
  await expect(tasks(page).nth(1)).not.toBeChecked()
  await expect(tasks(page).nth(2)).toBeChecked()
  await tasks(page).nth(1).check()
  await page.goto('/fixture/scales/')
  await expect(station(page, 'scales/tasks')).toHaveAttribute('data-state', 'done')
})

test('on shared devices saving is offered at the end of a visit', async ({ page }) => {
  await arrive(page, 'Comet')
  await page.goto('/cart/halves/share.html')
  await tasks(page).first().check()
  await expect(page.locator('gr-reminder')).toBeHidden()
  await page.goto('/cart/halves/')
  const reminder = page.locator('gr-reminder')
  await expect(reminder).toBeVisible()
  await page.reload()
  await expect(reminder).toBeVisible()
  const [download] = await Promise.all([page.waitForEvent('download'), reminder.getByRole('button').first().click()])
  expect(download.suggestedFilename()).toMatch(/^cart-fox-\d{4}-\d\d-\d\d\.json$/)
  await page.goto('/cart/')
  await expect(page.locator('gr-progress').first()).toBeVisible()
  await expect(reminder).toBeHidden()
})

test('on own devices saving is offered after five lessons, once a day', async ({ page }) => {
  await page.addInitScript(unchecked)
  const five = ['points', 'slope', 'slope-intercept', 'graphing', 'steep'].map(id => `done linear/${id}`)
  await page.goto('/my-work.html')
  await bring(page, saved(courses.example, five.slice(1)))
  await page.goto('/')
  await expect(page.locator('li[data-unit="linear"] gr-progress')).toContainText('3 of 4')
  await expect(page.locator('gr-reminder')).toBeHidden()
  await page.goto('/linear/points.html')
  await page.locator('gr-done button').click()
  await expect.poll(() => written(page)).toContain('done linear/points')
  await page.goto('/linear/')
  await expect(page.locator('gr-reminder')).toContainText('5 lessons')
  await page.goto('/')
  await expect(page.locator('li[data-unit="linear"] gr-progress')).toContainText('All Must lessons are done')
  await expect(page.locator('gr-reminder')).toBeHidden()
})

test('when all is done, the way leads on', async ({ page }) => {
  await page.goto('/fixture/my-work.html')
  const all = ['scales/films', 'scales/tasks', 'scales/levels', 'scales/sign', 'maps/read']
  await bring(page, saved(courses.fixture, all.map(id => `done ${id}`)))
  await page.goto('/fixture/scales/')
  await expect(page.locator('gr-next a')).toHaveAttribute('href', '../index.html')
  await page.goto('/fixture/')
  await expect(page.locator('gr-next a')).toHaveAttribute('href', 'my-work.html')
})
