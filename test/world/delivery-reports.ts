import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../cases/mail/reports');
let number = 0;

/** What a report says, and to whom. */
export interface Said {
  /** The address that the report goes to: the envelope sender of the mail that it is about. */
  to: string;
  recipient: string;
  action?: string;
  code?: string;
  /** What the other mail server said. */
  said?: string;
  /** Of its Message-ID; each has its own unless a test says so. */
  id?: string;
  /** Whose form it has. */
  as?: 'postfix' | 'exchange';
}

/** The bytes of a delivery report (RFC 3464), as that mail server writes them. */
export function reportOf({ as = 'postfix', ...said }: Said): string {
  const all: Record<string, string> = {
    ...{ action: 'failed', code: '5.1.1', said: '550 5.1.1 no such user here' },
    ...{ id: `report-${++number}`, date: 'Mon, 4 May 2026 09:12:00 +0300' },
    ...said,
  };
  const form = readFileSync(join(FOLDER, `${as}.eml`), 'utf8');
  return form.replace(/\{\{(\w+)\}\}/g, (_, name: string) => all[name]!).replace(/\r?\n/g, '\r\n');
}
