/** One after the other, in the order of asking, whether the one before failed or not. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  /**
   * Runs `work` when its turn has come.
   * @param waitMs how long to wait for that, at most
   * @param busy what is thrown when it has not come by then; `work` is then never run
   */
  next<T>(work: () => Promise<T>, waitMs: number, busy: () => Error): Promise<T> {
    return new Promise<T>((done, fail) => {
      let state: 'waiting' | 'begun' | 'given up' = 'waiting';
      const timer = setTimeout(() => {
        if (state !== 'waiting') return;
        state = 'given up';
        fail(busy());
      }, waitMs);
      this.last = this.last.then(async () => {
        clearTimeout(timer);
        if (state === 'given up') return;
        state = 'begun';
        await work().then(done, fail);
      });
    });
  }

  /** Settles when everything that was asked for so far is done. */
  async over(): Promise<void> {
    await this.last;
  }
}
