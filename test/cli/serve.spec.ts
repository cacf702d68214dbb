import { createServer, type AddressInfo } from 'node:net';
import { Folder, lupaus } from '../world/cli';

const folder = new Folder();
afterAll(() => {
  folder.remove();
});
const database = (path: string) => ({ DATABASE_URL: `sqlite:${path}`, PORT: '0' });

describe('a start that cannot be', () => {
  it.each<[string, object, RegExp]>([
    ['a wrong setting', { PORT: 'abc' }, /^lupaus: PORT: expected a port, 0 to 65535$/],
    ['a folder for a database', database(folder.path), /^lupaus: DATABASE_URL: .* is no database/],
    [
      'a file that is no database',
      database(folder.write('notes.db', 'a'.repeat(5000))),
      /^lupaus: DATABASE_URL: .*notes\.db is no database that can be written \(SQLITE_NOTADB\)$/,
    ],
  ])('ends with one line and exit code 2: %s', (_name, environment, line) => {
    const { code, out, err } = lupaus([], '', environment);
    expect(err.trim()).toMatch(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('ends with one line when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((done) => {
      other.listen(0, '0.0.0.0', done);
    });
    const { port } = other.address() as AddressInfo;
    const environment = { DATABASE_URL: `sqlite:${folder.path}/new.db`, PORT: String(port) };
    const { code, out, err } = lupaus([], '', environment);
    other.close();
    expect(err.trim()).toBe(
      `lupaus: PORT: ${port} is taken by another program, expected a free one`,
    );
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});
