import { once } from 'node:events';
import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

const NARROWEST = 60;
const WITHOUT_TERMINAL = 132;

/** Where a command writes: results to standard output, everything about them to standard error. */
export class Output {
  /** Columns that a line may take. */
  readonly width: number;
  private readonly colours: boolean;
  private readonly dumb: boolean;
  private pending = '';

  constructor(
    private readonly stdout: NodeJS.WriteStream,
    private readonly stderr: NodeJS.WriteStream,
    environment: NodeJS.ProcessEnv,
  ) {
    const told = Number(environment.COLUMNS);
    this.width = Math.max(NARROWEST, stdout.columns || told || WITHOUT_TERMINAL);
    // no-color.org: any value that is not empty
    this.dumb = environment.TERM === 'dumb';
    this.colours = stdout.isTTY && !environment.NO_COLOR && !this.dumb;
  }

  /** Writes a part of the result, and waits when the reader is slower. */
  async write(text: string): Promise<void> {
    this.pending += text;
    if (this.pending.length > 65_536) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.pending;
    this.pending = '';
    if (text !== '' && !this.stdout.write(text)) await once(this.stdout, 'drain');
  }

  /** One line about what goes on or went wrong. */
  tell(line: string): void {
    this.clearProgress();
    this.stderr.write(`${line}\n`);
  }

  /** Shows how far a long work is, on a terminal in place. */
  progress(text: string): void {
    if (this.isTerminal) this.stderr.write(`\r\u001b[2K${text}`);
    else this.stderr.write(`${text}\n`);
  }

  clearProgress(): void {
    if (this.isTerminal) this.stderr.write('\r\u001b[2K');
  }

  /** Whether standard error can be written over in place. */
  get isTerminal(): boolean {
    return this.stderr.isTTY && !this.dumb;
  }

  /** Colours a text where colours are wanted; Node would look at the process's own output instead. */
  style(style: Style, text: string): string {
    return this.colours ? styleText(style, text, { validateStream: false }) : text;
  }
}
