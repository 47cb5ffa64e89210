import type { Page } from '@playwright/test'
import { arrive, ask, choose, cut, databases, dump, name, picker, recordOf, share, take, who, written } from './cart'
import { bring, courses, expect, saved, test, written as writtenHere } from './site'

const tasks = (page: Page) => page.locator('.task-box')

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
  await page.goto('/cart/404.html')
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

test('from Chromebook A to Chromebook B', async ({ page: a, browser, baseURL }) => {
  // On A, Comet ticks, begins an answer and sets a goal.
  await arrive(a, 'Comet')
  await a.goto(cut)
  await tasks(a).first().check()
  const older = await take(a)
  await a.goto(cut)
  await (await ask(a, 'why')).fill('The fold lies in the mid')
  await expect.poll(async () => dump(a, await recordOf(a, 'Comet'))).toContain('The fold lies in the mid')
  await a.goto('/cart/my-work.html')
  const own = JSON.parse(older.buffer.toString()) as { student: string; nickname: string; animal: string; events: object[] }
  expect(own).toMatchObject({ nickname: 'Comet', animal: 'fox' })
  expect(own.student).toMatch(/^[0-9a-f-]{36}$/)
  const goal = { id: 'the-goal', at: Date.now(), kind: 'goal', subject: '', text: 'finish halves' }
  expect(await bring(a, saved(courses.cart, [], { ...own, events: [goal], drafts: [] }))).toBe('1 entry was added.')
  const newer = await take(a)

  // On B, Luna has work of her own.
  const other = await browser.newContext({ baseURL })
  const b = await other.newPage()
  await arrive(b, 'Luna', 'owl')
  await b.goto(share)
  await tasks(b).nth(1).check()
  await expect.poll(() => written(b, 'Luna')).toHaveLength(2)
  await b.goto('/cart/my-work.html')
  const lunas = await dump(b, await recordOf(b, 'Luna'))
  await b.locator('gr-bring input').setInputFiles(newer)
  await expect(b.locator('gr-bring .ask')).toContainText(/holds the work of .?Comet.?\. You work here as .?Luna/)
  await expect(b.locator('gr-bring .ask p')).toBeFocused()
  expect(await dump(b, await recordOf(b, 'Luna'))).toBe(lunas)
  await b.getByRole('button', { name: 'Keep it apart, and go on as that student' }).click()
  await expect(who(b)).toContainText('Comet')
  await b.goto(cut)
  await expect(tasks(b).first()).toBeChecked()
  await expect(await ask(b, 'why')).toHaveValue('The fold lies in the mid')
  expect(await written(b, 'Comet')).toContain('goal ')
  const comets = await recordOf(b, 'Comet')
  expect(comets).toBe(await recordOf(a, 'Comet'))

  // An older file afterwards, and the same one again, take nothing away.
  await b.goto('/cart/my-work.html')
  const before = await dump(b, comets)
  expect(await bring(b, older)).toBe('Everything in this file was here already.')
  expect(await dump(b, comets)).toBe(before)
  await b.locator('[data-slot=imported]').evaluate(line => (line.textContent = ''))
  expect(await bring(b, newer)).toBe('Everything in this file was here already.')
  expect(await dump(b, comets)).toBe(before)
  expect(await dump(b, await recordOf(b, 'Luna'))).toBe(lunas)
  await other.close()
})

test('clearing the browser’s storage shows the picker, not an error, and the file brings all back', async ({ page }) => {
  await arrive(page, 'Comet')
  await page.goto(share)
  await tasks(page).first().check()
  const file = await take(page)
  // What the browser's own button does: databases go, the tab and its storage stay.
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'all' })
  await page.goto(share)
  await expect(picker(page)).toBeVisible()
  await expect(picker(page).getByRole('listitem')).toHaveCount(0)
  await choose(page, 'Bring my work from a file', 'link')
  await page.locator('gr-bring input').setInputFiles(file)
  await expect(who(page)).toContainText('Comet')
  await expect(page).toHaveURL(/share\.html$/)
  await expect(tasks(page).first()).toBeChecked()
})

test('a file of an unknown student is asked about, and leaving it changes nothing', async ({ page }) => {
  await arrive(page, 'Comet')
  await page.goto('/cart/my-work.html')
  const before = await dump(page, await recordOf(page, 'Comet'))
  await page.locator('gr-bring input').setInputFiles(saved(courses.cart, ['done halves/cut']))
  await expect(page.locator('gr-bring .ask')).toContainText('does not say whose work it holds')
  await page.getByRole('button', { name: 'Leave it' }).click()
  await expect(page.locator('[data-slot=imported]')).toHaveText('Nothing was changed.')
  expect(await dump(page, await recordOf(page, 'Comet'))).toBe(before)
  await page.locator('gr-bring input').setInputFiles(saved(courses.cart, ['done halves/cut']))
  await page.getByRole('button', { name: 'Keep it apart: it is a new student’s' }).click()
  await name(page, 'Luna', 'owl')
  await expect(who(page)).toContainText('Luna')
  expect(await written(page, 'Luna')).toEqual(['done halves/cut'])
  expect(await dump(page, await recordOf(page, 'Comet'))).toBe(before)
})

test('two tabs with different students do not disturb each other', async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()]
  await arrive(one, 'Comet')
  await arrive(two, 'Luna', 'owl')
  await one.goto(share)
  await two.goto(share)
  await tasks(one).first().check()
  await tasks(two).nth(1).check()
  await expect.poll(async () => [(await written(one, 'Comet')).length, (await written(one, 'Luna')).length]).toEqual([2, 2])
  await expect(tasks(two).first()).not.toBeChecked()
  await expect(tasks(one).nth(1)).not.toBeChecked()
  await one.reload()
  await expect(who(one)).toContainText('Comet')
  await expect(tasks(one).first()).toBeChecked()
})

test('two tabs of one lesson answering at once lose no event', async ({ context }) => {
  const one = await context.newPage()
  await arrive(one, 'Comet')
  await one.goto(cut)
  await expect.poll(() => written(one, 'Comet')).toEqual(['opened halves/cut'])
  const two = await context.newPage()
  await two.goto(cut)
  await choose(two, 'Comet')
  await expect(tasks(two).first()).toBeEnabled()
  // Each is at a question of one try, and both answer and tick at the same time.
  const fields = [await ask(one, 'paper'), await ask(two, 'twice')]
  await Promise.all([one, two].map(async (page, i) => {
    await fields[i]!.fill(i ? '4' : '2')
    await fields[i]!.press('Enter')
    await tasks(page).nth(i).check()
  }))
  await expect.poll(async () => (await written(one, 'Comet')).filter(line => line.startsWith('ticked'))).toHaveLength(2)
  await expect.poll(async () => (await written(one, 'Comet')).filter(line => line.startsWith('answered'))).toHaveLength(2)
  const told = (page: Page) => page.evaluate(() => document.querySelectorAll('.task-box:checked').length)
  await expect.poll(() => told(one)).toBe(2)
  await expect.poll(() => told(two)).toBe(2)
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

test('a student leaves the device only with a file, and is asked once more', async ({ page, context }) => {
  await arrive(page, 'Luna', 'owl')
  await arrive(page, 'Comet')
  await page.goto(share)
  await tasks(page).first().check()
  await expect.poll(() => written(page, 'Comet')).toHaveLength(2)
  const record = await recordOf(page, 'Comet')
  const lunas = await dump(page, await recordOf(page, 'Luna'))
  const second = await context.newPage()
  await second.goto(share)
  await choose(second, 'Comet')
  await page.goto('/cart/my-work.html')
  const removal = page.locator('gr-removal')
  await removal.getByText('Leave this device').click()
  await expect(removal.getByRole('button', { name: 'Take me off this device' })).toBeHidden()
  await Promise.all([page.waitForEvent('download'), removal.getByRole('button', { name: 'Download my work' }).click()])
  await removal.getByRole('button', { name: 'Take me off this device' }).click()
  await expect(removal.getByText('Do you have it safe?')).toBeFocused()
  await removal.getByRole('button', { name: 'No, stay here' }).click()
  await expect(removal.getByRole('button', { name: 'Take me off this device' })).toBeFocused()
  await removal.getByRole('button', { name: 'Take me off this device' }).click()
  await removal.getByRole('button', { name: 'Yes, take me off' }).click()
  await expect(picker(page).getByRole('button', { name: 'Luna' })).toBeVisible()
  await expect(picker(page).getByRole('button', { name: 'Comet' })).toHaveCount(0)
  await expect(who(second)).toContainText('Who is working?')
  await expect.poll(() => databases(page)).not.toContain(record)
  expect(await dump(page, await recordOf(page, 'Luna'))).toBe(lunas)
})

test('a seat is free again when a browser brings a tab back long after it was closed', async ({ page }) => {
  await arrive(page, 'Comet')
  await page.goto('/cart/404.html')
  await page.evaluate(() => {
    addEventListener('pagehide', () => {
      const seat = JSON.parse(sessionStorage.getItem('gradus/cart')!) as object
      sessionStorage.setItem('gradus/cart', JSON.stringify({ ...seat, at: Date.now() - 31 * 60_000 }))
    })
  })
  await page.goto(share)
  await expect(picker(page).getByRole('button', { name: 'Comet' })).toBeVisible()
  await expect(who(page)).toContainText('Who is working?')
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

test('a file that is chosen before the record is open is added to it, when it is', async ({ page }) => {
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open
    IDBFactory.prototype.open = function (name, version) {
      const request = open.call(this, name, version)
      if (!name.startsWith('gradus/')) return request
      // The device takes its time with the record.
      const late = new Proxy(request, {
        get: (target, key) => (typeof target[key as never] === 'function' ? (target[key as never] as () => void).bind(target) : target[key as never]),
        set: (target, key, value: (event: Event) => void) => {
          target[key as never] = (key === 'onsuccess' ? (event: Event) => setTimeout(() => value(event), 700) : value) as never
          return true
        },
      })
      return late
    }
  })
  await page.goto('/my-work.html')
  await page.locator('gr-bring input').setInputFiles(saved(courses.example, ['done linear/points']))
  await expect(page.locator('[data-slot=imported]')).toHaveText('1 entry was added.')
  await expect(page.locator('[data-slot=lessons]')).toContainText('1 lesson done')
  expect(await databases(page, courses.example)).toEqual([`gradus/${courses.example}/`])
})
