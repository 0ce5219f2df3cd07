import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run that hangs, and names the files that it waits for: a usual machine needs a quarter of this time. */
export default class Unfinished implements Reporter {
  private readonly running = new Set<string>();
  private readonly minutes: number;

  constructor({ minutes = 45 }: { minutes?: number } = {}) {
    this.minutes = minutes;
  }

  onTestRunStart(): void {
    setTimeout(() => this.giveUp(), this.minutes * 60_000).unref();
  }

  onTestModuleQueued({ relativeModuleId }: TestModule): void {
    this.running.add(relativeModuleId);
  }

  onTestModuleEnd({ relativeModuleId }: TestModule): void {
    this.running.delete(relativeModuleId);
  }

  private giveUp(): never {
    console.error(`Тесты не закончились за ${this.minutes} мин. Остались: ${[...this.running].sort().join(', ')}`);
    process.exit(1);
  }
}
