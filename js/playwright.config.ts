import { defineConfig } from '@playwright/test'

const ci = {
  // One browser for all workers' pages is not shared; two cores carry two.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
}

export default defineConfig({
  ...ci,
  testDir: 'test',
  outputDir: 'test-results',
  reporter: 'line',
  timeout: 60_000,
  projects: [
    { name: 'unit', testDir: 'test/unit', testMatch: '**/*.test.ts' },
    {
      name: 'e2e',
      testDir: 'test/e2e',
      testMatch: '**/*.spec.ts',
      use: {
        locale: 'en-GB',
        timezoneId: 'Asia/Dubai',
        viewport: { width: 1280, height: 800 },
        contextOptions: { reducedMotion: 'reduce' },
        launchOptions: {
          executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
          args: [
            '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
            '--disable-background-networking', '--disable-component-update', '--disable-sync',
          ],
        },
      },
    },
  ],
})
