import { connect, type AddressInfo, type Socket } from 'node:net';
import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { readUploads } from '../../src/forms/uploads';
import { answerTooSlow, makeAdapter } from '../../src/web/frame/adapter';
import { makeLog } from '../../src/web/log/log';
import { watchArrivals } from '../../src/web/frame/arrival';
import { until } from '../world/world';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

const FORM =
  '--x\r\ncontent-disposition: form-data; name="files"; filename="cv.pdf"\r\n\r\n' +
  `${'a'.repeat(6000)}\r\n--x--\r\n`;

const EVERY_MS = 150;

describe('a body that takes its time', () => {
  let server: Fastify;
  let socket: Socket;
  /** The server's end of it. */
  let arriving: Socket;
  /** Looks how far the body has come, as the server does when its time is over: a machine may take longer for anything. */
  let look: (() => void) | null;
  beforeAll(async () => {
    const adapter: unknown = new FastifyAdapter().getInstance();
    server = adapter as Fastify;
    await server.register(multipart as never);
    watchArrivals(server, answerTooSlow, { everyMs: EVERY_MS, leastBytes: 500 });
    server.post('/', async (request: unknown) => {
      const type = (request as { headers: Record<string, string> }).headers['content-type'];
      if (type === 'application/json') return { was: 'json' };
      const sizes = await readUploads(request, {
        ...{ field: 'files', most: 1, mostBytes: 100_000 },
        keep: async ({ content }) => {
          let size = 0;
          for await (const chunk of content) size += (chunk as Buffer).length;
          return size;
        },
      });
      return { was: sizes.files, problem: sizes.problem?.message };
    });
    await server.listen({ port: 0, host: '127.0.0.1' });
    server.server.on('connection', (one) => (arriving = one));
  });
  afterAll(() => server.close());
  beforeEach(() => {
    look = null;
    const real = setInterval;
    jest.spyOn(global, 'setInterval').mockImplementation(((work: () => void, ms: number) => {
      if (ms !== EVERY_MS) return real(work, ms);
      look = work;
      return real(() => undefined, 2 ** 30);
    }) as never);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    socket.destroy();
  });

  /** Sends a body in pieces, and lets the server look after each so many times. @returns what was answered */
  async function send(type: string, body: string, pieces: number, looks: number) {
    socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
    let answer = '';
    let sent = 0;
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString())).on('error', () => undefined);
    const ended = new Promise((done) => socket.once('close', done));
    const write = async (bytes: string) => {
      socket.write(bytes);
      sent += bytes.length;
      await until('the bytes', () => socket.destroyed || (look && arriving.bytesRead === sent));
    };
    await write(
      `POST / HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: ${type}\r\n` +
        `content-length: ${body.length}\r\n\r\n`,
    );
    const size = Math.ceil(body.length / pieces);
    for (let at = 0; at < body.length && !socket.destroyed; at += size) {
      await write(body.slice(at, at + size));
      for (let i = 0; i < looks; i++) look!();
    }
    await ended;
    return answer;
  }

  it.each<[string, string, string, number, number, RegExp]>([
    ['a file that keeps coming', 'multipart/form-data; boundary=x', FORM, 10, 1, /"was":\[6000\]/],
    ['a file that stands still', 'multipart/form-data; boundary=x', FORM, 2, 2, /^HTTP\S+ 408 /],
    ['a file by bytes', 'multipart/form-data; boundary=x', FORM, 3000, 1, /^HTTP\S+ 408 /],
    ['words in time', 'application/json', '{"a":1}', 2, 0, /"was":"json"/],
    ['words by bytes', 'application/json', `{"a":"${'a'.repeat(5000)}"}`, 10, 1, /^HTTP\S+ 408 /],
  ])('is waited for or not: %s', async (_, type, body, pieces, looks, expected) => {
    expect(await send(type, body, pieces, looks)).toMatch(expected);
  });

  it('has minutes, where its headers have one', () => {
    const adapter = makeAdapter({ trustedProxies: [] } as never, makeLog('error'));
    const served: unknown = adapter.getHttpServer();
    const { requestTimeout, headersTimeout } = served as Record<string, number>;
    expect([requestTimeout, headersTimeout]).toEqual([1_200_000, 60_000]);
  });
});
