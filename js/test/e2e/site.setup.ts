import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test as setup } from '@playwright/test'
import { snow } from './frac'
import { folder } from './site'

const repository = fileURLToPath(new URL('../../..', import.meta.url))
const gradus = `${folder}gradus`
const fixture = fileURLToPath(new URL('fixtures/course', import.meta.url))

/** What the teacher edits in the course that asks. */
const corrections: [file: string, was: string, is: string][] = [
  ['u/06-key.md', 'right = "one third"\nwrong = ["one half", ', 'right = "one half"\nwrong = ["one third", '],
  ['es/06-key.md', 'right = "un tercio"\nwrong = ["un medio", ', 'right = "un medio"\nwrong = ["un tercio", '],
  ['u/07-reworded.md', 'mitochondira', 'mitochondria'],
  ['u/08-kept.md', 'number = 48', 'number = 42\nchanged = "keep"'],
  ['u/09-again.md', 'number = 11', 'number = 5\nchanged = "ask"'],
  ['u/12-shorter.md', '[[check.question]]\nid = "riddle"\nask = "What is twice as much as nobody knows?"\nnumber = 77\n', ''],
  ['u/14-redrawn.md', 'given = { a = "2..4" }', 'given = { a = "12..14" }'],
]

/** Builds an English course with all words of the interface in Hebrew, from right to left. */
function buildInHebrew(course: string, name: string): void {
  const copy = `${folder}${name}-course`
  cpSync(course, copy, { recursive: true })
  writeFileSync(`${copy}/course.toml`, readFileSync(`${copy}/course.toml`, 'utf8').replace('language = "en"', 'language = "he"'))
  execFileSync(gradus, ['build', copy, '-o', `${folder}${name}`], { stdio: 'inherit' })
}

setup('build gradus, the example and the fixture courses', () => {
  setup.setTimeout(300_000)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  execFileSync('go', ['build', '-o', gradus, './cmd/gradus'], { cwd: repository, stdio: 'inherit' })
  // Copies, so that a build that would write ids leaves the repository alone.
  cpSync(`${repository}content-example`, `${folder}example-course`, { recursive: true })
  cpSync(fixture, `${folder}fixture-course`, { recursive: true })
  execFileSync(gradus, ['build', `${folder}example-course`, '-o', `${folder}example`], { stdio: 'inherit' })
  // A course that asks, before and after a key was corrected.
  const asking = `${folder}asking-course`
  cpSync(fileURLToPath(new URL('fixtures/asking', import.meta.url)), asking, { recursive: true })
  execFileSync(gradus, ['build', asking, '-o', `${folder}asking`], { stdio: 'inherit' })
  const corrected = `${folder}asking-corrected-course`
  cpSync(asking, corrected, { recursive: true })
  for (const [file, was, is] of corrections) {
    const lesson = `${corrected}/${file}`
    const text = readFileSync(lesson, 'utf8')
    if (!text.includes(was)) throw new Error(`${file} does not say ${was}`)
    writeFileSync(lesson, text.replace(was, is))
  }
  execFileSync(gradus, ['build', corrected, '-o', `${folder}asking-corrected`], { stdio: 'inherit' })
  buildInHebrew(asking, 'asking-rtl')
  // The course with a calendar and a choice board, from right to left as well.
  const board = `${folder}frac-board-course`
  for (const part of ['frac', 'frac-board']) cpSync(fileURLToPath(new URL(`fixtures/${part}`, import.meta.url)), board, { recursive: true })
  execFileSync(gradus, ['build', board, '-o', `${folder}frac-board`], { stdio: 'inherit' })
  buildInHebrew(board, 'frac-board-rtl')
  // A course with a calendar, before and after days were lost.
  const frac = `${folder}frac-course`
  cpSync(fileURLToPath(new URL('fixtures/frac', import.meta.url)), frac, { recursive: true })
  execFileSync(gradus, ['build', frac, '-o', `${folder}frac`], { stdio: 'inherit' })
  appendFileSync(`${frac}/calendar.toml`, snow)
  execFileSync(gradus, ['build', frac, '-o', `${folder}frac-snow`], { stdio: 'inherit' })
  // The same with a second unit, before and after that one begins a week later.
  const two = `${folder}frac-two-course`
  for (const part of ['frac', 'frac-two']) cpSync(fileURLToPath(new URL(`fixtures/${part}`, import.meta.url)), two, { recursive: true })
  execFileSync(gradus, ['build', two, '-o', `${folder}frac-two`], { stdio: 'inherit' })
  writeFileSync(`${two}/calendar.toml`, readFileSync(`${two}/calendar.toml`, 'utf8').replace('2026-02-02', '2026-02-09'))
  execFileSync(gradus, ['build', two, '-o', `${folder}frac-two-later`], { stdio: 'inherit' })
  // A course on a cart of shared devices.
  cpSync(fileURLToPath(new URL('fixtures/cart', import.meta.url)), `${folder}cart-course`, { recursive: true })
  execFileSync(gradus, ['build', `${folder}cart-course`, '-o', `${folder}cart`], { stdio: 'inherit' })
  // 404.html is shown at any depth, so it alone wants to know the address.
  execFileSync(gradus, ['build', `${folder}fixture-course`, '-o', `${folder}fixture`, '--url', 'https://example.org/fixture/'], { stdio: 'inherit' })
})
