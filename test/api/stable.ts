import { createHash } from 'node:crypto';

// Ids, secrets and hashes differ from run to run; an example has the same in every run, and no real one.

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Of the day on which the tour begins. */
const ULID_TIME = '01KQRM';

/** A machine and a process id. */
const PROCESS = 'lupaus-1, 4242';

const KINDS: [RegExp, (n: number, found: string) => string][] = [
  [/\b[0-7][0-9A-HJKMNP-TV-Z]{25}\b/, (n) => ULID_TIME + invented(`id ${n}`, CROCKFORD, 20)],
  [/\blup_[\w-]{20,}/, (n) => `lup_${invented(`token ${n}`, BASE64URL, 43)}`],
  [/\bpk_[\w-]{32}/, (n) => `pk_${invented(`key ${n}`, BASE64URL, 32)}`],
  [
    /\bwhsec_[A-Za-z\d+/]{43}=/,
    (n) => `whsec_${invented(`signing ${n}`, BASE64URL.slice(0, 62), 43)}=`,
  ],
  [/http:\/\/127\.0\.0\.1:\d+\/hook/, () => 'https://hooks.example.com/lupaus'],
  [/\b[0-9a-f]{16}\b/, (n) => invented(`key ${n}`, '0123456789abcdef', 16)],
  [/\b[0-9a-f]{64}\b/, (n) => invented(`hash ${n}`, '0123456789abcdef', 64)],
  [/(?<![\w-])[\w-]{43}(?![\w-])/, (n) => invented(`secret ${n}`, BASE64URL, 43)],
  [/(?<![\w-])[\w-]{22}(?=[.@])/, (n) => invented(`proof ${n}`, BASE64URL, 22)],
  [/(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{55,}={0,2}/, (n, found) => base64Like(n, found)],
  [/http:\/\/127\.0\.0\.1:\d+/, () => 'http://localhost:3000'],
];
const ANY = new RegExp(KINDS.map(([pattern]) => `(${pattern.source})`).join('|'), 'g');

/** The same value with what differs from run to run replaced by what does not, in order of appearance. */
export class Stable {
  private readonly known = new Map<string, string>();
  private readonly counts = KINDS.map(() => 0);

  of(value: unknown): unknown {
    if (typeof value === 'string') return this.text(value);
    if (Array.isArray(value)) return value.map((one) => this.of(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [
        this.text(name),
        name === 'process' ? PROCESS : this.of(one),
      ]),
    );
  }

  private text(text: string): string {
    const cursor = cursorIn(text);
    if (cursor !== null) return Buffer.from(this.text(cursor)).toString('base64url');
    return text.replace(ANY, (found, ...groups: unknown[]) => {
      const kind = KINDS.findIndex((_, i) => groups[i] !== undefined);
      const before = this.known.get(found);
      if (before !== undefined) return before;
      const name = KINDS[kind]![1](++this.counts[kind]!, found);
      this.known.set(found, name);
      return name;
    });
  }
}

/** What a cursor of a list holds; null for any other text. */
function cursorIn(text: string): string | null {
  if (!/^[\w-]{24,}$/.test(text)) return null;
  const held = Buffer.from(text, 'base64url').toString('latin1');
  return /^\[.*\]$|^[0-9A-HJKMNP-TV-Z]{26}$/.test(held) ? held : null;
}

/** Signatures and public keys, which begin as all of their kind do. */
function base64Like(n: number, found: string): string {
  const head = found.startsWith('MCowBQYDK2VwAyEA') ? 'MCowBQYDK2VwAyEA' : '';
  const letters = BASE64URL.slice(0, 62);
  const end = /=*$/.exec(found)![0];
  const length = found.length - head.length - end.length;
  return `${head}${invented(`base64 ${n}`, letters, length)}${end}`;
}

function invented(seed: string, letters: string, length: number): string {
  const bytes = createHash('sha512').update(seed).digest();
  return Array.from({ length }, (_, i) => letters[bytes[i % 64]! % letters.length]).join('');
}
