import { Turns } from '../../src/store/turns';

describe('turns', () => {
  it('whose time does not come soon enough are refused, and never taken', async () => {
    const turns = new Turns();
    let finish: () => void = () => undefined;
    const long = turns.next(() => new Promise<void>((done) => (finish = done)), 60_000, Error);
    let ran = false;
    const waiting = turns.next(
      () => {
        ran = true;
        return Promise.resolve();
      },
      20,
      () => new Error('busy'),
    );
    await expect(waiting).rejects.toThrow('busy');
    finish();
    await long;
    expect(await turns.next(() => Promise.resolve('next'), 60_000, Error)).toBe('next');
    expect(ran).toBe(false);
  });

  it('come one after the other, in the order of asking, whether one fails or not', async () => {
    const turns = new Turns();
    const order: number[] = [];
    const all = [0, 1, 2, 3].map((i) =>
      turns.next(
        async () => {
          await new Promise((done) => setTimeout(done, 5 - i));
          order.push(i);
          if (i === 1) throw new Error('fails');
        },
        60_000,
        Error,
      ),
    );
    await Promise.allSettled(all);
    expect(order).toEqual([0, 1, 2, 3]);
  });
});
