import { arrive, ask, choose, cut, databases, dump, name, picker, recordOf, share, take, tasks, who, written } from './cart'
import { blank, bring, courses, expect, saved, test } from './site'

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
  // What the browser's own button does: databases go, the tab stays. Our page would load itself anew by it.
  await blank(page)
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
