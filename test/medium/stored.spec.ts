import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { SealedTexts } from '../../src/kernel/keys/sealed-texts';
import { SecretKey } from '../../src/kernel/keys/secret-key';
import { StoredFiles } from '../../src/store/files/stored-files';

const sealedTexts = (secret: string) => new SealedTexts(new SecretKey(secret));

describe('a sealed text', () => {
  const texts = sealedTexts('a'.repeat(32));

  it('is opened where it was sealed, and looks different each time', () => {
    const [one, other] = [texts.seal('whsec_ä', 'hook-1'), texts.seal('whsec_ä', 'hook-1')];
    expect(texts.open(one, 'hook-1')).toBe('whsec_ä');
    expect(one).not.toBe(other);
    expect(one).not.toContain('whsec');
  });

  it('is not opened in another row, with another key, or when it was altered', () => {
    const sealed = texts.seal('secret', 'hook-1');
    const altered = Buffer.from(sealed, 'base64');
    altered[altered.length - 1]! ^= 1;
    expect(() => texts.open(sealed, 'hook-2')).toThrow();
    expect(() => sealedTexts('b'.repeat(32)).open(sealed, 'hook-1')).toThrow();
    expect(() => texts.open(altered.toString('base64'), 'hook-1')).toThrow();
  });
});

describe('stored files', () => {
  let folder: string;
  let files: StoredFiles;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lupaus-files-'));
    files = new StoredFiles(folder);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('come back as they were', async () => {
    const { key, bytes, sha256 } = await files.put(Readable.from(['hello ', 'world']), 11);
    expect(await text(files.read(key))).toBe('hello world');
    expect({ bytes, sha256 }).toEqual({
      bytes: 11,
      sha256: 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
    });
    await files.delete(key);
    await expect(text(files.read(key))).rejects.toThrow('ENOENT');
  });

  it('that are too long leave nothing behind', async () => {
    const refused = files.put(Readable.from(['hello ', 'world']), 10);
    await expect(refused).rejects.toMatchObject({ code: 'too_large' });
    const left = await readdir(folder, { recursive: true, withFileTypes: true });
    expect(left.filter((entry) => entry.isFile())).toEqual([]);
  });

  it('are asked for by their keys only', () => {
    expect(() => files.pathOf('../../../../etc/passwd')).toThrow('a key');
  });
});
