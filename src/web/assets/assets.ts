import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** How a file may be packed (RFC 9110, section 8.4.1), the smallest first. */
export const PACKINGS = {
  br: (body: Buffer): Buffer => brotliCompressSync(body),
  gzip: (body: Buffer): Buffer => gzipSync(body),
};
export type Packing = keyof typeof PACKINGS;

/** A file that pages load. Its name changes with its content, so that a browser may keep it for ever. */
export interface Asset {
  path: string;
  type: string;
  body: Buffer;
  packed: (packing: Packing) => Buffer;
}

const FOLDER = join(__dirname, '../../../assets');

/** Every file of `assets/style`, in the order of their names, as one style sheet. */
export const STYLE = assetOf('lupaus', 'css', 'text/css; charset=utf-8', joined('style'));
/** htmx and every file of `assets/script`, as one script. */
export const SCRIPT = assetOf(
  'lupaus',
  'js',
  'text/javascript; charset=utf-8',
  Buffer.concat([readFileSync(require.resolve('htmx.org/dist/htmx.min.js')), joined('script')]),
);
/** The sign that a browser shows beside a page's title: a tick in the accent's green. */
export const SIGN = assetOf(
  'lupaus',
  'svg',
  'image/svg+xml',
  readFileSync(join(FOLDER, 'lupaus.svg')),
);

/** Every file there is. */
export const ASSETS: readonly Asset[] = [STYLE, SCRIPT, SIGN];

function joined(folder: string): Buffer {
  const names = readdirSync(join(FOLDER, folder)).sort();
  const texts = names.map((name) => readFileSync(join(FOLDER, folder, name), 'utf8'));
  return Buffer.from(`\n${texts.join('\n')}`);
}

function assetOf(name: string, ending: string, type: string, body: Buffer): Asset {
  const version = createHash('sha256').update(body).digest('hex').slice(0, 12);
  const packed = new Map<Packing, Buffer>();
  return {
    ...{ path: `/assets/${name}.${version}.${ending}`, type, body },
    // packing takes a third of a second: whoever asks first waits for it, and no start does
    packed: (packing) => {
      const bytes = packed.get(packing) ?? PACKINGS[packing](body);
      packed.set(packing, bytes);
      return bytes;
    },
  };
}
