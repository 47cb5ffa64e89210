import { readFileSync } from 'node:fs'
import { type Locator, type Page, expect } from '@playwright/test'
import { saved } from './site'

/** The lesson of the course on the cart that has tasks and a check, and its other one with tasks. */
export const cut = '/cart/halves/cut.html'
export const share = '/cart/halves/share.html'

/** The tasks of a lesson's page. */
export const tasks = (page: Page) => page.locator('.task-box')

/** The button that says who is working. */
export const who = (page: Page) => page.locator('gr-student .who')

/** What it opens. */
export const picker = (page: Page) => page.getByRole('group', { name: 'Who is working?' })

/** Somebody new comes to the shared device, on its home page unless told otherwise. */
export async function arrive(page: Page, nickname: string, animal = 'fox', address = '/cart/'): Promise<void> {
  await page.goto(address)
  await choose(page, 'I am new here', 'link')
  await name(page, nickname, animal)
  await expect(who(page)).toContainText(nickname)
}

/** Fills the form with a nickname and a picture. */
export async function name(page: Page, nickname: string, animal = 'fox'): Promise<void> {
  await page.getByLabel('Nickname').fill(nickname)
  await page.getByLabel(animal, { exact: true }).check()
  await page.getByRole('button', { name: 'That is me' }).click()
}

/** Chooses somebody, or a way, in the picker, which is opened where it is not open. */
export async function choose(page: Page, what: string, role: 'button' | 'link' = 'button'): Promise<void> {
  await expect(who(page)).toBeVisible()
  if (!(await picker(page).isVisible())) await who(page).click()
  await picker(page).getByRole(role, { name: what }).click()
}

/** Turns to a question of the check, whichever place it was drawn for, and returns where it is answered. */
export async function ask(page: Page, id: string): Promise<Locator> {
  const desk = page.locator('gr-check .desk')
  const begin = desk.getByRole('button', { name: 'Begin' })
  await expect(begin.or(desk.getByText(/^Question \d of/))).toBeVisible()
  if (await begin.isVisible()) await begin.click()
  for (let n = 1; n <= 3; n++) {
    await desk.getByRole('button', { name: `Question ${n}` }).click()
    await expect(desk.getByText(`Question ${n} of 3`)).toBeVisible()
    if (await page.locator(`#gr-ask-${id}`).isVisible()) return desk.getByRole('textbox')
  }
  throw new Error(`no question ${id}`)
}

/** The names of the databases of a course, and everything in one of them, `[]` while it is not there; bytes as what they spell. */
export async function databases(page: Page, course = 'cart'): Promise<string[]> {
  return page.evaluate(async course => (await indexedDB.databases()).map(({ name }) => name!)
    .filter(name => name.startsWith(`gradus/${course}/`)).sort(), course)
}

export async function dump(page: Page, name: string): Promise<string> {
  return page.evaluate(name => new Promise<string>((resolve, reject) => {
    const request = indexedDB.open(name)
    let none = false
    // Not there yet: looking must not make it, or the page would find it without stores.
    request.onupgradeneeded = () => {
      none = true
      request.transaction!.abort()
    }
    request.onerror = () => (none ? resolve('[]') : reject(request.error))
    request.onsuccess = () => {
      const database = request.result
      const stores = [...database.objectStoreNames]
      const change = database.transaction(stores)
      const found = stores.map(store => [store, change.objectStore(store).getAll()] as const)
      change.oncomplete = () => {
        database.close()
        resolve(JSON.stringify(found.map(([store, { result }]) => [store, result]), (_, value) =>
          value instanceof ArrayBuffer || ArrayBuffer.isView(value)
            ? [...new Uint8Array(value instanceof ArrayBuffer ? value : value.buffer)].map(byte => String.fromCharCode(byte)).join('')
            : value))
      }
    }
  }), name)
}

/** The database of a student, by their nickname. */
export async function recordOf(page: Page, nickname: string, course = 'cart'): Promise<string> {
  return page.evaluate(([nickname, course]) => new Promise<string>((resolve, reject) => {
    const request = indexedDB.open(`gradus-students/${course}`)
    let none = false
    request.onupgradeneeded = () => {
      none = true
      request.transaction!.abort()
    }
    request.onerror = () => (none ? resolve(`gradus/${course}/nobody`) : reject(request.error))
    request.onsuccess = () => {
      const all = request.result.transaction('students').objectStore('students').getAll()
      all.onsuccess = () => {
        request.result.close()
        const student = (all.result as { nickname: string; database: string }[]).find(one => one.nickname === nickname)
        resolve(`gradus/${course}/${student?.database ?? 'nobody'}`)
      }
    }
  }), [nickname, course] as const)
}

/** What somebody has on record, as kinds and subjects. */
export async function written(page: Page, nickname: string, course?: string): Promise<string[]> {
  const stores = new Map(JSON.parse(await dump(page, await recordOf(page, nickname, course))) as [string, { kind: string; subject: string }[]][])
  const events = stores.get('events') ?? []
  return events.map(({ kind, subject }) => `${kind} ${subject}`)
}

/** Takes the work of whoever is working, on "My work". */
export async function take(page: Page): Promise<ReturnType<typeof saved>> {
  await page.goto('/cart/my-work.html')
  const button = page.getByRole('region', { name: 'Take it with you' }).getByRole('button')
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return { name: 'work.json', mimeType: 'application/json', buffer: readFileSync((await download.path())!) }
}

/** From now on the pages of every course say that their devices are shared. */
export async function sharing(page: Page): Promise<void> {
  await page.route('**/*', async route => {
    if (route.request().resourceType() !== 'document') return route.fallback()
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace('"devices":"own"', '"devices":"shared"') })
  })
}
