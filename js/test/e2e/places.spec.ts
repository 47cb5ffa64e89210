import { pathToFileURL } from 'node:url'
import { blank, courses, everyPage, expect, folder, pages, station, test, unchecked, written } from './site'

test('under /repo/ everything works as at the root', async ({ page, origin }) => {
  await page.addInitScript(unchecked)
  const strays: string[] = []
  page.on('request', request => {
    if (!request.url().startsWith(`${origin}/repo/`) && !request.url().startsWith('data:') && !request.url().startsWith('blob:')) strays.push(request.url())
  })
  await page.goto('/repo/')
  await page.locator('gr-next a').click()
  await expect(page).toHaveURL(`${origin}/repo/linear/points.html`)
  await page.locator('.task-box').first().check()
  await page.locator('gr-done button').click()
  await page.locator('nav.turn a[rel=next]').click()
  await expect(page).toHaveURL(`${origin}/repo/linear/slope.html`)
  await expect.poll(() => written(page)).toContain('opened linear/slope')
  await page.goto('/repo/linear/')
  await expect(station(page, 'linear/points')).toHaveAttribute('data-state', 'word')
  await page.getByRole('link', { name: 'My work' }).click()
  await expect(page.locator('[data-slot=lessons] a')).toHaveText(['Points and graphs', 'The slope of a line'])
  await page.locator('[data-slot=lessons] a').first().click()
  await expect(page).toHaveURL(`${origin}/repo/linear/points.html`)
  expect(strays).toEqual([])
})

test('opened from disk, pages read completely and share the record', async ({ page }) => {
  await page.addInitScript(unchecked)
  const at = (path: string): string => pathToFileURL(`${folder}example/${path}`).href
  await page.goto(at('index.html'))
  await page.locator('gr-next a').click()
  await expect(page).toHaveURL(at('linear/points.html'))
  await expect(page.locator('gr-notice')).toBeHidden()
  await page.locator('.task-box').first().check()
  await page.locator('gr-done button').click()
  await page.goto(at('linear/index.html'))
  await expect(station(page, 'linear/points')).toHaveAttribute('data-state', 'word')
  await page.goto(at('linear/points.html'))
  await expect(page.locator('.task-box').first()).toBeChecked()
  await page.goto(at('my-work.html'))
  await expect(page.locator('[data-slot=lessons]')).toContainText('Points and graphs')
})

test('from disk in a browser that keeps each file apart, the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    delete (window as { chrome?: unknown }).chrome
    Object.defineProperty(navigator, 'userAgent', { value: 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0' })
  })
  await page.goto(pathToFileURL(`${folder}example/index.html`).href)
  await expect(page.locator('gr-notice')).toContainText('You opened this page from a file.')
  await expect(page.locator('gr-notice a')).toHaveAttribute('href', 'my-work.html')
})

test('from disk a film of another site stays a plain link', async ({ page }) => {
  await page.goto(pathToFileURL(`${folder}fixture/scales/films.html`).href)
  const still = page.locator('gr-video a.still').first()
  await page.route('https://www.youtube.com/**', route => route.fulfill({ contentType: 'text/html', body: '<title>film</title>' }))
  await still.click()
  await expect(page).toHaveURL(/^https:\/\/www\.youtube\.com\/watch\?v=abcdefghijk/)
})

for (const [name, address] of everyPage) {
  test(`nothing leaves the page uninvited: ${name}`, async ({ page, origin }) => {
    const outside: string[] = []
    page.on('request', request => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) outside.push(request.url())
    })
    await page.goto(address)
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await page.waitForLoadState('networkidle')
    expect(outside).toEqual([])
  })
}

test('a click asks for the player that sets no cookies, with a referrer, and nothing else', async ({ page, origin }) => {
  const outside: { url: string; referrer?: string }[] = []
  await page.route(url => !url.href.startsWith(origin), route => {
    outside.push({ url: route.request().url(), referrer: route.request().headers()['referer'] })
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>player</title>' })
  })
  await page.goto(pages.rtl.lesson)
  const [youtube, vimeo] = [page.locator('gr-video').first(), page.locator('gr-video').nth(1)]
  await youtube.locator('a.still').click()
  const frame = youtube.locator('iframe')
  await expect(frame).toHaveAttribute('src', 'https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1&rel=0&start=30')
  await expect(frame).toHaveAttribute('title', 'من الشارع إلى الورقة')
  await expect(frame).toHaveAttribute('referrerpolicy', 'strict-origin-when-cross-origin')
  await expect(frame).toBeFocused()
  await expect.poll(() => outside.length).toBe(1)
  expect(outside[0]!.referrer).toBe(`${origin}/`)
  await vimeo.locator('a.still').press('Enter')
  await expect(vimeo.locator('iframe')).toHaveAttribute('src', 'https://player.vimeo.com/video/123456789?autoplay=1&dnt=1')
  await expect.poll(() => outside.length).toBe(2)
  await expect(page).toHaveURL(origin + pages.rtl.lesson)
})

test('a moment in the text plays the film from there', async ({ page, origin }) => {
  await page.route(url => !url.href.startsWith(origin), route => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>player</title>' }))
  await page.goto(pages.rtl.lesson)
  const nearest = page.locator('gr-video').nth(1)
  await page.locator('a.time', { hasText: '0:45' }).click()
  await expect(nearest.locator('iframe')).toHaveAttribute('src', /#t=45s$/)
  await page.locator('a.time', { hasText: '0:50' }).click()
  await expect(nearest.locator('iframe')).toHaveAttribute('src', /#t=50s$/)
  await page.goto(pages.ltr.video)
  await page.locator('gr-article p > a.time', { hasText: '0:13' }).first().click()
  await expect.poll(() => page.locator('gr-video video').evaluate((film: HTMLVideoElement) => Math.floor(film.currentTime))).toBeGreaterThanOrEqual(13)
})

test('where the script for films does not arrive, they are plain links, and nothing breaks', async ({ page, origin }) => {
  const errors: Error[] = []
  page.on('pageerror', error => errors.push(error))
  await page.route('**/assets/prose-*.js', route => route.abort())
  await page.route(url => !url.href.startsWith(origin), route => route.fulfill({ contentType: 'text/html', body: '<title>film</title>' }))
  await page.goto(pages.rtl.lesson)
  await page.locator('a.time', { hasText: '0:45' }).click()
  await expect(page).toHaveURL(/#t=45$/)
  expect(errors).toEqual([])
  await page.locator('gr-video a.still').first().click()
  await expect(page).toHaveURL(/^https:\/\/www\.youtube\.com\/watch\?v=abcdefghijk/)
})

test('pictures and frames of other sites wait for a click', async ({ page, origin }) => {
  const outside: string[] = []
  const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
  await page.route(url => !url.href.startsWith(origin), route => {
    outside.push(route.request().url())
    return route.fulfill(route.request().resourceType() === 'image' ? { contentType: 'image/png', body: dot } : { contentType: 'text/html', body: '<!doctype html><title>globe</title>' })
  })
  await page.goto(pages.rtl.lesson)
  await page.locator('gr-embed[data-kind=image] a').click()
  await expect(page.locator('gr-embed img')).toHaveAttribute('alt', 'خريطة من موقع آخر')
  await page.locator('gr-embed[data-kind=frame] a').click()
  await expect(page.locator('gr-embed iframe')).toHaveAttribute('title', 'كرة أرضية تدور')
  await expect.poll(() => outside).toEqual(['https://maps.example.org/city.png', 'https://frames.example.org/globe'])
})

test('refused storage: the page says so and works in memory', async ({ page }) => {
  await page.addInitScript(unchecked)
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError')
    }
  })
  await page.goto('/linear/points.html')
  await expect(page.locator('gr-notice')).toContainText('This browser keeps nothing for this site')
  await page.locator('.task-box').first().check()
  await page.locator('gr-done button').click()
  await expect(page.getByRole('button', { name: 'Not done after all' })).toBeVisible()
  await expect(station(page, 'linear/points')).toHaveAttribute('data-state', 'word')
  await page.locator('gr-notice a').click()
  await expect(page.locator('[data-slot=where]')).toContainText('This browser keeps nothing for this site')
})

test('full storage: the page says so and loses nothing', async ({ page }) => {
  await page.goto('/linear/points.html')
  await expect.poll(() => written(page)).toHaveLength(1)
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.locator('.task-box').first().check()
  await expect(page.locator('gr-notice')).toContainText('The storage of this browser is full')
  await expect(page.locator('.task-box').first()).toBeChecked()
})

test('a record of the first version is brought to the present', async ({ page }) => {
  await blank(page)
  await page.evaluate(name => new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => {
      const events = request.result.createObjectStore('events', { keyPath: 'id' })
      const meta = request.result.createObjectStore('meta', { keyPath: 'key' })
      events.put({ id: 'a', at: 1768204800000, kind: 'done', subject: 'linear/points' })
      events.put({ id: 'b', at: 1768204900000, kind: 'opened', subject: 'linear/slope' })
      meta.put({ key: 'place linear/slope', at: 1768204990000, heading: 'without-a-drawing', fraction: 0.4 })
    }
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  }), `gradus/${courses.example}/`)
  await page.goto('/linear/slope.html')
  await expect(page.locator('gr-resume a')).toHaveAttribute('href', '#without-a-drawing')
  await expect(station(page, 'linear/points')).toHaveAttribute('data-state', 'word')
})

test('without a payload the page still reads', async ({ page, origin }) => {
  await page.route(`${origin}/linear/points.html`, async route => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace(/<script type="application\/json"[^]*?<\/script>/, '') })
  })
  await page.goto('/linear/points.html')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Points and graphs')
  await expect(page.locator('gr-done')).toBeHidden()
  await expect(page.locator('.task-box').first()).toBeDisabled()
})
