import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { violationsInBoth } from './axe'
import { test as base, expect, folder } from './site'

const long = '\nA line.\n'.repeat(200)
const broken = '+++\nneeds = ["nowhere"]\n+++\nText.\n'

/** A course that `gradus serve` shows while a test writes its one lesson. */
const test = base.extend<{ course: { write(lesson: string): void; serve(): Promise<string> } }>({
  course: async ({}, use) => {
    const dir = mkdtempSync(join(tmpdir(), 'gradus-live-'))
    const ends: (() => Promise<unknown>)[] = []
    mkdirSync(join(dir, 'linear'))
    writeFileSync(join(dir, 'course.toml'), 'id = "live"\ntitle = "Live"\n')
    await use({
      write: lesson => writeFileSync(join(dir, 'linear', 'slope.md'), lesson),
      serve: async () => {
        const server = spawn(`${folder}gradus`, ['serve', '--port', '0', dir], { stdio: ['ignore', 'pipe', 'ignore'] })
        ends.push(() => new Promise(ended => {
          server.once('exit', ended)
          server.kill('SIGINT')
        }))
        return new Promise(printed => server.stdout.once('data', line => printed(String(line).trim())))
      },
    })
    for (const end of ends) expect(await end(), 'gradus serve ends cleanly').toBe(0)
    rmSync(dir, { recursive: true })
  },
})

test('a saved file reloads the page where it was', async ({ page, course }) => {
  course.write(`# Slope\n\nFirst words.\n${long}`)
  await page.goto(`${await course.serve()}linear/slope.html`)
  await page.evaluate(() => scrollTo(0, 1500))
  course.write(`# Slope\n\nOther words.\n${long}`)
  await expect(page.getByText('Other words.')).toBeAttached()
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(1500)
})

test('a mistake is laid over the last good page until it is mended', async ({ page, course }) => {
  course.write('# Slope\n\nFirst words.\n')
  await page.goto(`${await course.serve()}linear/slope.html`)
  const trouble = page.getByRole('dialog', { name: 'One thing to mend before the course can be shown' })
  course.write(broken)
  await expect(trouble).toBeFocused()
  await expect(trouble).toContainText('linear/slope.md:2:10')
  await expect(trouble).toContainText('needs = ["nowhere"]')
  await expect(page.getByText('First words.')).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(trouble).toHaveCount(0)
  course.write('# Slope\n\nMended words.\n')
  await expect(page.getByText('Mended words.')).toBeVisible()

  course.write(broken)
  await trouble.getByRole('button', { name: 'Dismiss' }).click()
  await expect(trouble).toHaveCount(0)
})

test('a course that never could be built has a page that says why', async ({ browser, course }) => {
  // Not the page of every test: its answer of 500 is logged as an error.
  const page = await browser.newPage()
  course.write(broken)
  const address = await course.serve()
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One thing to mend before the course can be shown')
  expect(await violationsInBoth(page)).toEqual([])

  course.write('# Slope\n\nMended words.\n')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Live')
  course.write(broken)
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await violationsInBoth(page)).toEqual([])
  await page.close()
})
