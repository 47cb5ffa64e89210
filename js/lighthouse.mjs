// Lighthouse's figures for the example: node lighthouse.mjs [RUNS]. Builds the
// site with ../gradus, serves it from this machine and prints one line a page;
// fails when one of the four is below 100.

import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { serve } from './test/server.mjs'

const pages = { home: '', unit: 'linear/', lesson: 'linear/slope.html' }
const categories = ['performance', 'accessibility', 'best-practices', 'seo']

const runs = Number(process.argv[2] ?? 1)
const folder = mkdtempSync(join(tmpdir(), 'gradus-lighthouse-'))
execFileSync('../gradus', ['build', '../content-example', '-o', join(folder, 'site')], { stdio: 'inherit' })
const server = await serve({ '/': join(folder, 'site') })
let low = false
try {
  for (const [name, path] of Object.entries(pages)) {
    for (let run = 1; run <= runs; run++) {
      const report = join(folder, 'report.json')
      await promisify(execFile)('node_modules/.bin/lighthouse', [
        `${server.origin}/${path}`, '--quiet', '--output=json', `--output-path=${report}`,
        `--only-categories=${categories.join(',')}`,
        '--chrome-flags=--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync',
      ], { env: { ...process.env, CHROME_PATH: process.env.CHROMIUM || '/usr/bin/chromium' } })
      const result = JSON.parse(readFileSync(report, 'utf8'))
      const scores = categories.map(category => Math.round(result.categories[category].score * 100))
      low ||= scores.some(score => score < 100)
      console.log(`${name.padEnd(7)} ${categories.map((category, i) => `${category} ${scores[i]}`).join('  ')}`)
      for (const audit of Object.values(result.audits)) {
        const counted = categories.some(category => result.categories[category].auditRefs.some(ref => ref.id === audit.id && ref.weight > 0))
        if (counted && audit.score !== null && audit.score < 0.9) console.log(`  ${audit.id}: ${audit.displayValue ?? audit.title}`)
      }
    }
  }
} finally {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = low ? 1 : 0
