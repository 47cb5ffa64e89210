import type { Page } from '@playwright/test'
import { arrive, choose, cut, databases, dump, name, picker, recordOf, share, sharing, tasks, who, written } from './cart'
import { desk, opened } from './desk'
import { blank, courses, expect, test, written as writtenHere } from './site'

test('on a shared device everything can be read before somebody says who is working, and nothing is written', async ({ page }) => {
  for (const address of ['/cart/', '/cart/halves/', share]) {
    await page.goto(address)
    await expect(picker(page)).toBeVisible()
    await expect(picker(page)).toContainText('You can read every page without choosing.')
    await expect(picker(page).getByRole('link', { name: 'I am new here' })).toBeVisible()
    await expect(picker(page).getByRole('link', { name: 'Bring my work from a file' })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await expect(tasks(page).first()).toBeDisabled()
  await page.keyboard.press('Tab') // the picker takes no focus that nobody gave it
  await expect(page.locator('.skip')).toBeFocused()
  await who(page).click()
  await expect(picker(page)).toBeHidden()
  for (const database of await databases(page)) expect(await dump(page, database)).not.toContain('opened')
})

for (const address of ['/cart/', '/cart/halves/', cut, '/frac-board/', '/frac-board/frac/', '/frac-board/frac/talk.html', '/linear/steep.html', '/asking/u/retake.html']) {
  test(`before anybody is chosen nothing is offered that would be lost: ${address}`, async ({ page }) => {
    await sharing(page)
    await page.goto(address)
    await expect(page.locator('.who-panel')).toBeVisible()
    // The script that asks questions comes, and they stay to be read.
    await page.keyboard.press('Shift')
    const check = page.locator('gr-check, gr-practice')
    if (await check.count()) await page.evaluate(() => customElements.whenDefined('gr-practice'))
    for (const questions of await check.locator('.question').all()) await expect(questions).toBeVisible()
    await expect(page.locator('.desk')).toHaveCount(0)
    await page.locator('main details').evaluateAll(all => all.forEach(one => one.setAttribute('open', '')))
    const offered = page.locator('main').locator('button:visible, input:enabled:visible, select:enabled:visible, textarea:enabled:visible')
    // Which level is read is nobody's work.
    await expect(offered.and(page.locator(':not(.levels input)'))).toHaveCount(0)
  })
}

test('somebody new comes back to the page that sent for them', async ({ page }) => {
  await arrive(page, 'Comet', 'fox', `${share}#gr-main`)
  await expect(page).toHaveURL(/share\.html/)
  await expect(who(page)).toBeFocused()
  await expect(picker(page)).toBeHidden()
  await expect(tasks(page).first()).toBeEnabled()
  await expect.poll(() => written(page, 'Comet')).toEqual(['opened halves/share'])
})

test('a button pressed twice makes one student', async ({ page }) => {
  await page.goto('/cart/my-work.html#gr-new')
  await page.getByLabel('Nickname').fill('Comet')
  await page.getByRole('button', { name: 'That is me' }).dblclick()
  await expect(who(page)).toBeFocused()
  await who(page).click()
  await expect(picker(page).getByRole('listitem')).toHaveCount(1)
})

test('switching is two clicks and lands on the same page with the other’s record', async ({ page }) => {
  await arrive(page, 'Comet')
  await arrive(page, 'Luna', 'owl')
  await page.goto(share)
  await tasks(page).first().check()
  await expect.poll(() => written(page, 'Luna')).toContain('opened halves/share')
  await expect.poll(async () => (await written(page, 'Luna')).length).toBe(2)
  await who(page).click()
  await expect(picker(page).getByRole('button', { name: 'Luna' })).toHaveAttribute('aria-current', 'true')
  await picker(page).getByRole('button', { name: 'Comet' }).click()
  await expect(who(page)).toContainText('Comet')
  await expect(page).toHaveURL(/share\.html$/)
  await expect(tasks(page).first()).toBeEnabled()
  await expect(tasks(page).first()).not.toBeChecked()
  for (const address of ['/cart/', '/cart/halves/', cut, '/cart/my-work.html', '/cart/ar/share.html', '/cart/credits.html']) {
    await page.goto(address)
    await expect(who(page), address).toContainText('Comet')
  }
  await page.goto(share)
  await choose(page, 'Luna')
  await expect(tasks(page).first()).toBeChecked()
  expect((await databases(page)).length).toBeLessThanOrEqual(3)
})

test('the picker by keyboard alone', async ({ page }) => {
  await arrive(page, 'Comet')
  await arrive(page, 'Luna', 'owl')
  await page.goto(share)
  await expect(who(page)).toBeVisible() // until then it takes no focus
  await expect(who(page)).toHaveAttribute('aria-expanded', 'false')
  await who(page).focus()
  await expect(who(page)).toHaveAccessibleName('Working here: Luna')
  await page.keyboard.press('Enter')
  await expect(who(page)).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Tab')
  await expect(picker(page).getByRole('button', { name: 'Comet' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(picker(page)).toBeHidden()
  await expect(who(page)).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(who(page)).toContainText('Comet')
  await expect(who(page)).toBeFocused()
})

test('on an own device with one student nothing is asked, ever', async ({ page }) => {
  await page.goto('/linear/points.html')
  await tasks(page).first().check()
  for (const address of ['/', '/linear/', '/linear/points.html', '/my-work.html']) {
    await page.goto(address)
    // By then it is known who works: the record is open.
    await expect(page.locator(address === '/my-work.html' ? 'gr-work [data-slot=lessons] ul' : '[data-state="now"]').first()).toBeVisible()
    await expect(page.locator('gr-student')).toBeHidden()
  }
  await expect(page.getByRole('button', { name: 'Add another student' })).toBeVisible()
})

test('the one student of before becomes the first and keeps the record', async ({ page }) => {
  await page.goto('/linear/points.html')
  await tasks(page).first().check()
  await expect.poll(() => writtenHere(page)).toHaveLength(2)
  await page.goto('/my-work.html')
  await page.getByRole('button', { name: 'Add another student' }).click()
  // Ticking scrolled to the box: the place is kept as the page is left.
  await expect.poll(() => dump(page, `gradus/${courses.example}/`)).toContain('"place"')
  const before = await dump(page, `gradus/${courses.example}/`)
  await expect(page.getByRole('heading', { name: 'First a nickname for you' })).toBeFocused()
  await name(page, 'Comet')
  await expect(page.getByRole('heading', { name: 'A nickname and a picture for the new student' })).toBeFocused()
  await name(page, ' comet ', 'owl')
  await expect(page.locator('gr-students [role=status]')).toContainText('Somebody here has this nickname already.')
  await name(page, 'Luna', 'owl')
  await expect(who(page)).toContainText('Luna')
  expect(await recordOf(page, 'Comet', courses.example)).toBe(`gradus/${courses.example}/`)
  expect(await recordOf(page, 'Luna', courses.example)).toMatch(/\/[0-9a-f-]{36}$/)
  await page.goto('/linear/points.html')
  await expect(tasks(page).first()).toBeEnabled()
  await expect(tasks(page).first()).not.toBeChecked()
  expect(await dump(page, `gradus/${courses.example}/`)).toBe(before)
  await choose(page, 'Comet')
  await expect(tasks(page).first()).toBeChecked()
})

test('a shared device lists who worked there before there were nicknames', async ({ page }) => {
  await blank(page)
  // As a former version of the site left it.
  await page.evaluate(() => new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('gradus/cart/', 2)
    request.onupgradeneeded = () => {
      const events = request.result.createObjectStore('events', { keyPath: 'id' })
      request.result.createObjectStore('meta', { keyPath: 'key' })
      request.result.createObjectStore('drafts', { keyPath: ['kind', 'subject'] })
      events.put({ id: 'before', at: 1768204800000, kind: 'done', subject: 'halves/cut' })
    }
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
    request.onerror = () => reject(request.error)
  }))
  await page.goto('/cart/halves/')
  await choose(page, 'No nickname yet')
  await expect(who(page)).toContainText('No nickname yet')
  await expect(page.locator('li[data-lesson="halves/cut"]')).toHaveAttribute('data-state', 'word')
  await page.goto('/cart/my-work.html')
  await page.getByRole('button', { name: 'Add another student' }).click()
  await name(page, 'Comet')
  await expect(page.getByRole('heading', { name: 'A nickname and a picture for the new student' })).toBeFocused()
  await name(page, 'Luna', 'owl')
  await expect(who(page)).toContainText('Luna')
  expect(await recordOf(page, 'Comet')).toBe('gradus/cart/')
  expect(await written(page, 'Comet')).toEqual(['done halves/cut'])
  await who(page).click()
  await expect(picker(page).getByRole('button', { name: 'No nickname yet' })).toHaveCount(0)
})

test('full storage says so in words and goes on in memory', async ({ page }) => {
  await arrive(page, 'Comet')
  await page.goto(share)
  await expect.poll(() => written(page, 'Comet')).toHaveLength(1)
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await tasks(page).first().check()
  await expect(page.locator('gr-notice')).toContainText('The storage of this browser is full')
  await expect(tasks(page).first()).toBeChecked()
  await tasks(page).nth(1).check()
  await expect(page.locator('gr-done')).toContainText('Done.')
})

test('somebody new where storage is full is told so, and nothing is half done', async ({ page }) => {
  await page.goto('/cart/my-work.html#gr-new')
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await name(page, 'Comet')
  await expect(page.locator('gr-students [role=status]')).toContainText('This browser did not keep that')
  await page.reload()
  await expect(picker(page).getByRole('listitem')).toHaveCount(0)
})

test('where storage is refused nobody is asked who works, and the page says that it keeps nothing', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError')
    }
  })
  await page.goto(share)
  await expect(page.locator('gr-notice')).toContainText('This browser keeps nothing for this site')
  await tasks(page).first().check()
  await tasks(page).nth(1).check()
  await expect(page.locator('gr-done')).toContainText('Done.')
})

test('without the script for several students the page is read, and it comes when the device is online', async ({ page }) => {
  await page.route('**/students-*.js', route => route.abort())
  await page.goto(share)
  await expect(page.locator('gr-student')).toContainText('A part of the page did not arrive')
  await expect(page.getByText('Two people share a cake.')).toBeVisible()
  await page.unroute('**/students-*.js')
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect(picker(page)).toBeVisible()
  await expect(page.locator('gr-student')).not.toContainText('did not arrive')
})

test('a goal is offered once somebody is chosen, and is theirs', async ({ page }) => {
  const set = page.locator('gr-goal').getByRole('button', { name: 'Set a goal for this week' })
  await arrive(page, 'Comet')
  await choose(page, 'Close my work')
  await expect(picker(page)).toBeVisible()
  await expect(set).toBeHidden()
  await choose(page, 'Comet')
  await set.click()
  await page.getByLabel('Or in your own words').fill('cut and share')
  await page.getByRole('button', { name: 'Set this goal' }).click()
  await expect(page.locator('gr-goal [data-slot=text]')).toHaveText('cut and share')
  await expect.poll(() => written(page, 'Comet')).toContain('goal ')
})

/** How a question stands on a page: its box, and which rules of the stylesheet for students reach beyond its own parts. */
async function looks(page: Page, question: string): Promise<string[]> {
  return page.locator(question).first().evaluate(element => {
    const { paddingTop, paddingInlineStart, borderTopWidth, borderInlineStartWidth, backgroundColor, borderRadius } = getComputedStyle(element)
    const rules = [...document.styleSheets].filter(sheet => sheet.href?.includes('students')).flatMap(sheet => [...sheet.cssRules])
    const beyond = rules.filter(rule => rule instanceof CSSStyleRule
      && [...document.querySelectorAll(rule.selectorText)].some(found => !found.closest('gr-student')))
    return [paddingTop, paddingInlineStart, borderTopWidth, borderInlineStartWidth, backgroundColor, borderRadius, ...beyond.map(rule => rule.cssText)]
  })
}

for (const [course, question, show] of [
  ['frac', 'gr-section .ask', async (page: Page) => page.goto('/frac/')],
  ['asking', 'gr-check .desk .ask', async (page: Page) => {
    await opened(page, '/asking/u/kinds.html')
    await desk(page).getByRole('button', { name: 'Begin' }).click()
  }],
] as const) {
  test(`questions look the same where one student works and where several do: ${question}`, async ({ page }) => {
    await show(page)
    await expect(page.locator(question)).toBeVisible()
    const alone = await looks(page, question)
    await page.goto(`/${course}/my-work.html`)
    await page.getByRole('button', { name: 'Add another student' }).click()
    await name(page, 'Comet')
    await expect(page.getByRole('heading', { name: 'A nickname and a picture for the new student' })).toBeFocused()
    await name(page, 'Luna', 'owl')
    await expect(who(page)).toContainText('Luna')
    await show(page)
    await expect(who(page)).toBeVisible() // its stylesheet is there
    await expect(page.locator(question)).toBeVisible()
    expect(await looks(page, question)).toEqual(alone)
  })
}
