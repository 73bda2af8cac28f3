import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

/** Journeys against a running program with the demo (`BASE_URL`), else against the built jar, started here on a home of its own. */
const PORT = process.env.E2E_PORT ?? '18108';
const running = process.env.BASE_URL;
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
const jar = process.env.PEREMENA_JAR ?? '../server/target/peremena.jar';

export default defineConfig({
  testDir: 'e2e', workers: 1, retries: 0, reporter: [['list'], ['./e2e/count.ts']], timeout: 90_000, expect: { timeout: 15_000 }, forbidOnly: !!process.env.CI,
  webServer: running ? undefined : {
    command: `${java} -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -jar ${jar}`,
    // Tests write faster than anybody may.
    env: { PEREMENA_CHAT_PACE_BURST: '100000', PEREMENA_HOST: '127.0.0.1', PEREMENA_PORT: PORT, PEREMENA_HOME: process.env.E2E_HOME ?? mkdtempSync(join(tmpdir(), 'peremena-e2e-')) },
    url: `http://127.0.0.1:${PORT}/api/about`, timeout: 300_000, gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
  use: {
    baseURL: running ?? `http://127.0.0.1:${PORT}`, locale: 'ru-RU', timezoneId: 'Asia/Krasnoyarsk', serviceWorkers: 'block', screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--headless=new', '--host-resolver-rules=MAP school.test 127.0.0.1', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  projects: [
    { name: 'desktop', testIgnore: 'small.spec.ts', use: { viewport: { width: 1440, height: 900 } } },
    // What everybody does every day, under a thumb.
    { name: 'phone', testMatch: 'small.spec.ts', use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
    { name: 'tablet', testMatch: 'small.spec.ts', use: { viewport: { width: 820, height: 1180 }, isMobile: true, hasTouch: true } },
  ],
});
