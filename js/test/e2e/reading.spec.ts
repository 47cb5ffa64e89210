import { everyPage, expect, pages, station, test, unchecked } from './site'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const [name, address] of everyPage) {
    test(`reads completely: ${name}`, async ({ page }) => {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.locator('main')).not.toBeEmpty()
      // What only the script can do is not offered.
      for (const element of ['gr-done', 'gr-resume', 'gr-notice', 'gr-reminder', 'gr-work']) {
        for (const one of await page.locator(element).all()) await expect(one).toBeHidden()
      }
      await expect(page.locator('button:visible')).toHaveCount(0)
    })
  }

  test('lessons, videos and tasks are there, and the way leads on', async ({ page }) => {
    await page.goto('/')
    await page.locator('gr-next a').click()
    await expect(page).toHaveURL(/linear\/points\.html$/)
    await expect(page.locator('.task-box').first()).toBeDisabled()
    await page.locator('nav.turn a[rel=next]').click()
    await expect(page).toHaveURL(/linear\/slope\.html$/)
    await page.goto(pages.ltr.video)
    await expect(page.locator('gr-video video[controls]')).toBeVisible()
    await page.goto(pages.ltr.reading)
    await expect(page.locator('gr-reading section:visible')).toHaveCount(3)
    await page.goto(pages.rtl.lesson)
    await expect(page.locator('gr-video a.still').first()).toHaveAttribute('href', 'https://www.youtube.com/watch?v=abcdefghijk&t=30s')
    await page.goto(pages.ltr.work)
    await expect(page.locator('noscript p, p.notice').first()).toBeVisible()
  })
})

test('by keyboard alone: home, unit, lesson, task, done, next', async ({ page }) => {
  await page.addInitScript(unchecked)
  /** Goes on with Tab until the focus is where it should be. */
  const tabTo = async (selector: string): Promise<void> => {
    for (let i = 0; i < 150; i++) {
      await page.keyboard.press('Tab')
      const there = await page.evaluate(selector => document.activeElement?.matches(selector), selector)
      if (!there) continue
      await expect(page.locator(':focus')).toBeInViewport()
      return
    }
    throw new Error(`${selector} is not reached by Tab`)
  }
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveAttribute('href', '#gr-main') // skip what repeats
  await page.keyboard.press('Enter')
  await tabTo('li[data-unit="linear"] a')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/linear\/(index\.html)?$/)
  await tabTo('gr-next a')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/linear\/points\.html$/)
  await expect(page.locator('.task-box').first()).toBeEnabled()
  await tabTo('.task-box')
  await page.keyboard.press('Space')
  await expect(page.locator('.task-box').first()).toBeChecked()
  await tabTo('gr-done button')
  await page.keyboard.press('Enter')
  await expect(page.locator('gr-done [role=status]')).toContainText('by your own word')
  await expect(page.locator('gr-done button')).toBeFocused()
  await tabTo('nav.turn a[rel=next]')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/linear\/slope\.html$/)

  await page.goto(pages.ltr.reading)
  await expect(page.getByRole('radio').nth(1)).toBeChecked()
  await tabTo('gr-reading input')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('radio').first()).toBeChecked()
  await expect(page.locator('section[data-level=easier]')).toBeVisible()
})

for (const width of [360, 320]) {
  test(`no sideways scrolling at ${width} pixels, on any page`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 })
    for (const [name, address] of everyPage) {
      await page.goto(address)
      await page.waitForLoadState('networkidle')
      const { room, wide } = await page.evaluate(() => {
        const room = document.documentElement.clientWidth
        const clipped = (element: Element): boolean => {
          for (let up = element.parentElement; up; up = up.parentElement) {
            const { overflowX } = getComputedStyle(up)
            if (overflowX === 'auto' || overflowX === 'scroll' || overflowX === 'hidden' || overflowX === 'clip') return true
          }
          return false
        }
        const wide = document.documentElement.scrollWidth <= room ? [] : [...document.querySelectorAll('body *')]
          .filter(element => {
            const box = element.getBoundingClientRect()
            return box.width > 0 && (box.right > room + 1 || box.left < -1) && !clipped(element)
          })
          .map(element => element.outerHTML.slice(0, 120))
        return { room, wide: document.documentElement.scrollWidth > room ? wide.concat('scrolls') : [] }
      })
      expect(room).toBe(width)
      expect(wide, name).toEqual([])
    }
  })
}

test('from right to left the page and its path are mirrored', async ({ page }) => {
  await page.goto(pages.rtl.unit)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  const dot = (await page.locator('gr-path li .dot').first().boundingBox())!
  const text = (await page.locator('gr-path li h3 a').first().boundingBox())!
  expect(dot.x).toBeGreaterThan(text.x + text.width)
  await expect(station(page, 'scales/tasks')).toContainText('يُفتح عند إنجاز فيلم عن المقياس')
  await page.goto(pages.rtl.tasks)
  for (const box of await page.locator('.task-box').all()) await box.check()
  await expect(page.locator('gr-done [role=status]')).toHaveText('أُنجز.')
})

test('code and formulas read from left to right on a page that does not', async ({ page }) => {
  await page.goto(pages.rtl.page)
  const code = page.locator('main :is(pre, code)')
  await expect(code).not.toHaveCount(0)
  for (const one of await code.all()) await expect(one).toHaveCSS('direction', 'ltr')
})

test('dark: another paper, and still legible', async ({ page }) => {
  const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.goto('/')
  const light = await paper()
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await paper()
  expect(dark).not.toBe(light)
  const sum = (colour: string): number => colour.match(/\d+/g)!.slice(0, 3).reduce((a, b) => a + Number(b), 0)
  expect(sum(dark)).toBeLessThan(sum(light) / 3)
})

test('printed: the text without what only a screen needs', async ({ page }) => {
  await page.addInitScript(unchecked)
  await page.goto(pages.ltr.lesson)
  await expect(page.locator('gr-done button')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('gr-article')).toBeVisible()
  for (const screen of ['header.top nav', 'gr-done', 'nav.turn']) await expect(page.locator(screen)).toBeHidden()
  const ink = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(ink)
})

test('printed: every page, without anything to press', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  for (const [name, address] of everyPage) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 }), name).toBeVisible()
    await page.waitForLoadState('networkidle')
    await expect(page.locator('button:visible, header.top nav:visible'), name).toHaveCount(0)
    expect(await page.locator('.foot p').innerText(), name).toMatch(/[^·\s]$/)
  }
})

test('nothing jumps: coming back with a record moves hardly anything', async ({ page }) => {
  await page.addInitScript(unchecked)
  await page.goto('/linear/points.html')
  await page.locator('gr-done button').click()
  await page.goto('/linear/slope.html')
  await page.locator('.task-box').first().check()
  await page.getByRole('heading', { name: 'Four kinds of slope' }).evaluate(heading => heading.scrollIntoView())
  for (const address of ['/', '/linear/', '/linear/slope.html', '/using-lines/']) {
    await page.goto(address)
    await page.waitForLoadState('networkidle')
    const shift = await page.evaluate(() => new Promise<number>(resolve => {
      let shift = 0
      new PerformanceObserver(list => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) shift += entry.value
      }).observe({ type: 'layout-shift', buffered: true })
      setTimeout(() => resolve(shift), 100)
    }))
    expect(shift, address).toBeLessThan(0.1)
  }
})
