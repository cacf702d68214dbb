import { PassThrough } from 'node:stream';
import { Output } from '../../src/cli/output';
import { Progress } from '../../src/cli/replay/progress';

describe('how far a long work is', () => {
  let now = 0;
  let written = '';

  beforeEach(() => {
    now = 0;
    written = '';
    jest.spyOn(performance, 'now').mockImplementation(() => now);
  });
  afterEach(() => jest.restoreAllMocks());

  function onStream(isTTY: boolean): Progress {
    const stream = Object.assign(new PassThrough(), { isTTY }) as unknown as NodeJS.WriteStream;
    stream.on('data', (part: Buffer) => (written += part.toString()));
    return new Progress(new Output(stream, stream, {}));
  }

  /** Shows it once a second, from the first to the last. */
  function work(progress: Progress, seconds: number): void {
    for (let second = 1; second <= seconds; second++) {
      now = second * 1000;
      progress.show('reading', second, seconds);
    }
    progress.done();
  }

  it('is not told of a short one', () => {
    work(onStream(false), 1);
    expect(written).toBe('');
  });

  it('is told in a file after two seconds and then every ten', () => {
    work(onStream(false), 25);
    expect(written).toBe('reading: 8 %\nreading: 48 %\nreading: 88 %\n');
  });

  it('is told on a terminal in place, and leaves nothing there', () => {
    work(onStream(true), 4);
    const clear = '\r\u001b[2K';
    expect(written).toBe(
      `${[50, 75, 100].map((percent) => `${clear}reading: ${percent} %`).join('')}${clear}`,
    );
  });

  it('of nothing to do is no division by it', () => {
    const progress = onStream(false);
    now = 3000;
    progress.show('reading', 0, 0);
    expect(written).toBe('reading: 0 %\n');
  });
});
