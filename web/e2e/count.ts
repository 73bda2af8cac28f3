import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** The last line of a run: «N passed, N failed». */
export default class Count implements Reporter {
  private passed = 0;
  private failed = 0;

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === 'skipped') return;
    if (test.outcome() === 'expected') this.passed += 1;
    else if (result.retry === test.retries) this.failed += 1;
  }

  printsToStdio(): boolean {
    return false;
  }

  async onExit(): Promise<void> {
    console.log(`${this.passed} passed, ${this.failed} failed`);
  }
}
