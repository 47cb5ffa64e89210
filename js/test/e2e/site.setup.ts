import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test as setup } from '@playwright/test'
import { snow } from './frac'
import { folder } from './site'

const repository = fileURLToPath(new URL('../../..', import.meta.url))
const fixture = fileURLToPath(new URL('fixtures/course', import.meta.url))

setup('build gradus, the example and the fixture courses', () => {
  setup.setTimeout(300_000)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const gradus = `${folder}gradus`
  execFileSync('go', ['build', '-o', gradus, './cmd/gradus'], { cwd: repository, stdio: 'inherit' })
  // Copies, so that a build that would write ids leaves the repository alone.
  cpSync(`${repository}content-example`, `${folder}example-course`, { recursive: true })
  cpSync(fixture, `${folder}fixture-course`, { recursive: true })
  execFileSync(gradus, ['build', `${folder}example-course`, '-o', `${folder}example`], { stdio: 'inherit' })
  // A course that asks, before and after a key was corrected.
  const asking = `${folder}asking-course`
  cpSync(fileURLToPath(new URL('fixtures/asking', import.meta.url)), asking, { recursive: true })
  execFileSync(gradus, ['build', asking, '-o', `${folder}asking`], { stdio: 'inherit' })
  const lesson = `${asking}/u/05-corrected.md`
  writeFileSync(lesson, readFileSync(lesson, 'utf8').replace('number = 5', 'number = 6').replace('number = 8', 'number = 9'))
  execFileSync(gradus, ['build', asking, '-o', `${folder}asking-corrected`], { stdio: 'inherit' })
  // A course with a calendar, before and after days were lost.
  const frac = `${folder}frac-course`
  cpSync(fileURLToPath(new URL('fixtures/frac', import.meta.url)), frac, { recursive: true })
  execFileSync(gradus, ['build', frac, '-o', `${folder}frac`], { stdio: 'inherit' })
  appendFileSync(`${frac}/calendar.toml`, snow)
  execFileSync(gradus, ['build', frac, '-o', `${folder}frac-snow`], { stdio: 'inherit' })
  // 404.html is shown at any depth, so it alone wants to know the address.
  execFileSync(gradus, ['build', `${folder}fixture-course`, '-o', `${folder}fixture`, '--url', 'https://example.org/fixture/'], { stdio: 'inherit' })
})
