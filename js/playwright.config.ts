import { defineConfig } from '@playwright/test'

export default defineConfig({
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  testDir: 'test',
  outputDir: 'test-results/run',
  reporter: process.stdout.isTTY ? 'line' : 'dot',
  timeout: 60_000,
  // Generous: CI's two cores also build and render.
  projects: [
    { name: 'unit', testDir: 'test/unit', testMatch: '**/*.test.ts' },
    {
      // Builds gradus and the sites that e2e looks at.
      name: 'site',
      testDir: 'test/e2e',
      testMatch: '**/*.setup.ts',
    },
    {
      name: 'e2e',
      dependencies: ['site'],
      testDir: 'test/e2e',
      testMatch: '**/*.spec.ts',
      use: {
        actionTimeout: 10_000,
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
