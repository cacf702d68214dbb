import type { Instant } from '../../../kernel/instant';
import { parseInstant } from '../../../kernel/instant';
import { instantTyped } from '../../words/local-time';

/** What somebody typed into a form, or what a link fills in for them. */
export class Typed {
  /** @param sent fields by name, as a form or an address has them */
  constructor(private readonly sent: unknown) {}

  /** Empty where nothing was typed. */
  text(name: string): string {
    return this.list(name)[0] ?? '';
  }

  /** Every value that a field was sent with. */
  list(name: string): string[] {
    const value = (this.sent as Record<string, unknown> | null | undefined)?.[name];
    return [value].flat().filter((one) => typeof one === 'string' && one !== '') as string[];
  }

  /** The version of the application that was seen. @returns undefined for none */
  get version(): number | undefined {
    const text = this.text('version');
    return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  }

  /** A local time as the API takes it. @throws InputError for what is no time */
  time(name: string, zone: string): string | undefined {
    return instantTyped(this.text(name), name, zone);
  }

  /** A local time; null where none is typed, or something else is. */
  instant(name: string, zone: string): Instant | null {
    try {
      return parseInstant(this.time(name, zone) ?? '');
    } catch {
      return null;
    }
  }

  /** The same, with other words in some fields. */
  with(more: Record<string, string | string[]>): Typed {
    return new Typed({ ...(this.sent as object), ...more });
  }

  /** The same, with what stands in fields that nothing was typed into. */
  orElse(first: Record<string, string | string[]>): Typed {
    const missing = Object.entries(first).filter(([name]) => this.list(name).length === 0);
    return this.with(Object.fromEntries(missing));
  }
}
