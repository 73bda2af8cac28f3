import { defineConfig } from '@playwright/test';

/** Journeys against a running program with the demo: `BASE_URL`, else the usual address. */
export default defineConfig({
  testDir: 'e2e', workers: 1, retries: 0, reporter: [['list']], timeout: 60_000, expect: { timeout: 15_000 }, forbidOnly: !!process.env.CI,
  use: {
    baseURL: process.env.BASE_URL ?? 'http://127.0.0.1:8080', locale: 'ru-RU', timezoneId: 'Asia/Krasnoyarsk', serviceWorkers: 'block', trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }, testMatch: /look\.spec|phone\.spec/ },
  ],
});
