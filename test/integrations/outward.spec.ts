import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Allowance } from '../../src/integrations/outward/allowance';
import { NameResolver, type HostAddress } from '../../src/integrations/outward/name-resolver';
import { OutwardError } from '../../src/integrations/outward/outward-error';
import { OutwardRequests } from '../../src/integrations/outward/outward-requests';
import { isPublic } from '../../src/integrations/outward/reachable';
import { typedTarget } from '../../src/integrations/outward/target';

/** A name server that gives its answers in turn, the last one again and again. */
class FakeNames extends NameResolver {
  asked = 0;
  constructor(private readonly answers: string[][]) {
    super();
  }
  override resolve(): Promise<HostAddress[]> {
    const answer = this.answers[Math.min(this.asked++, this.answers.length - 1)] ?? [];
    if (answer.length === 0) return Promise.reject(new Error('ENOTFOUND'));
    return Promise.resolve(
      answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  }
}

const servers: Server[] = [];
const listen = async (handler: RequestListener): Promise<number> => {
  const server = createServer(handler).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return (server.address() as AddressInfo).port;
};
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const requests = (allow = '', answers: string[][] = [[]]) =>
  new OutwardRequests({ allowance: Allowance.read(allow)! }, new FakeNames(answers));
const post = (url: string, of = requests(), timeoutMs = 30_000) =>
  of.post(url, { headers: { 'content-type': 'application/json' }, body: '{"ä":1}', timeoutMs });
const troubleOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof OutwardError ? error.trouble : error;
};

it.each([
  ...['127.0.0.1', '127.9.9.9', '0.0.0.0', '0.1.2.3', '10.0.0.1', '172.16.0.1', '192.168.1.1'],
  ...['100.64.0.1', '100.100.100.200', '169.254.169.254', '168.63.129.16', '192.0.0.192'],
  ...['192.0.2.1', '198.18.0.1', '198.51.100.7', '203.0.113.7', '192.88.99.1', '224.0.0.1'],
  ...['240.0.0.1', '255.255.255.255', '::', '::1', '::ffff:10.0.0.1', '::ffff:127.0.0.1'],
  ...['::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::808:808', '2001::1'],
  ...['2002:7f00:1::', '2002:808:808::', '2001:db8::1', 'fe80::1', 'fec0::1', 'fc00::1'],
  ...['fd00:ec2::254', 'ff02::1', '100::1', '4000::1', '5f00::1', '::ffff:0:808:808', '1.2.3'],
  ...['localhost', ''],
])('%j is no public address', (address) => {
  expect(isPublic(address)).toBe(false);
});

it.each(['8.8.8.8', '1.1.1.1', '2606:4700::1111', '64:ff9b::808:808', '::ffff:8.8.8.8'])(
  '%s is one',
  (address) => {
    expect(isPublic(address)).toBe(true);
  },
);

describe('what the operator allows', () => {
  it.each([
    ['10.20.0.0/16', '10.20.3.4', true],
    ['10.20.0.0/16', '10.21.3.4', false],
    ['10.20.0.0/16', '::ffff:10.20.3.4', true],
    ['127.0.0.1, fd00::/8', 'fd12::1', true],
    ['127.0.0.1', '127.0.0.2', false],
    ['Hooks.internal', '192.168.0.9', true],
    ['ooks.internal', '192.168.0.9', false],
  ])('%s: %s %s', (allow, address, expected) => {
    expect(Allowance.read(allow)!.allows('hooks.internal', address)).toBe(expected);
  });
});

describe('an address that is typed', () => {
  const none = Allowance.read('')!;
  it.each([
    ['https://example.com/hook?a=1#part', 'https://example.com/hook?a=1'],
    ['HTTPS://EXAMPLE.com:443/x', 'https://example.com/x'],
    ['http://example.com:8080/', 'http://example.com:8080/'],
  ])('%s is kept as %s', (text, kept) => {
    expect(typedTarget(text, none)).toBe(kept);
  });

  it.each([
    ['not a url', 'expected a URL'],
    ['ftp://example.com/', 'with https'],
    ['file:///etc/passwd', 'with https'],
    ['javascript:alert(1)', 'with https'],
    ['https://user:secret@example.com/', 'without a user'],
    ['https://user@example.com/', 'without a user'],
    ['https://127.0.0.1/', 'private or reserved'],
    ['https://0x7f.1/', 'private or reserved'],
    ['https://2130706433/', 'private or reserved'],
    ['https://0177.0.0.1/', 'private or reserved'],
    ['https://127.1/', 'private or reserved'],
    ['https://[::1]/', 'private or reserved'],
    ['https://[::ffff:127.0.0.1]/', 'private or reserved'],
    ['https://[64:ff9b::7f00:1]/', 'private or reserved'],
    ['https://169.254.169.254/latest/meta-data', 'private or reserved'],
    ['https://１２７.０.０.１/', 'private or reserved'],
    ['http://8.8.8.8/', 'not https'],
    ['https://8.8.8.8:22/', 'its port'],
    ['https://example.com:25/', 'its port'],
    [`https://example.com/${'x'.repeat(2000)}`, 'at most 2000'],
  ])('%s is refused', (text, why) => {
    expect(() => typedTarget(text, none)).toThrow(why);
    expect(() => typedTarget(text, none)).not.toThrow('secret');
  });
});

describe('a request', () => {
  it('arrives where the operator allows it, with what was sent', async () => {
    let [got, host, connection] = ['', '', ''];
    const port = await listen((request, response) => {
      host = request.headers.host ?? '';
      connection = request.headers.connection ?? '';
      request.on('data', (part: Buffer) => (got += part.toString()));
      request.on('end', () => response.writeHead(202, { 'retry-after': '7' }).end('taken'));
    });
    const names = requests('127.0.0.1', [['127.0.0.1']]);
    const answer = await post(`http://receiver.example:${port}/x`, names);
    expect(answer).toMatchObject({ status: 202, bodyStart: 'taken' });
    expect([got, host, connection]).toEqual(['{"ä":1}', `receiver.example:${port}`, 'close']);
    expect(answer.headers['retry-after']).toBe('7');
  });

  it.each([
    ['a name with a private address', [['10.0.0.1']], 'refused'],
    ['a name of which one address is private', [['93.184.215.14', '127.0.0.1']], 'refused'],
    ['a name with a mapped private address', [['::ffff:169.254.169.254']], 'refused'],
    ['a name that is nobody’s', [[]], 'name'],
  ])('to %s is not sent', async (_, answers, trouble) => {
    expect(await troubleOf(post('https://rebind.example/', requests('', answers)))).toBe(trouble);
  });

  it('goes to the address that was checked, whatever the name server says next', async () => {
    let arrived = 0;
    const port = await listen((_, response) => {
      arrived++;
      response.end();
    });
    // the first answer is allowed and nobody is there; the second would lead to this machine
    const names = new FakeNames([['192.0.2.1'], ['127.0.0.1']]);
    const allowance = Allowance.read('192.0.2.1')!;
    const of = new OutwardRequests({ allowance }, names);
    expect(['timeout', 'connection']).toContain(
      await troubleOf(post(`http://rebind.example:${port}/`, of, 300)),
    );
    expect([arrived, names.asked]).toEqual([0, 1]);
    expect(await troubleOf(post(`http://rebind.example:${port}/`, of, 300))).toBe('refused');
    expect(arrived).toBe(0);
  });

  it('without encryption or to another port is not sent to a public address', async () => {
    const names = () => requests('', [['93.184.215.14']]);
    expect(await troubleOf(post('http://example.com/', names()))).toBe('insecure');
    expect(await troubleOf(post('https://example.com:6379/', names()))).toBe('port');
    expect(await troubleOf(post('https://2130706433/'))).toBe('refused');
  });

  it('follows no redirect', async () => {
    let arrived = 0;
    const other = await listen((_, response) => {
      arrived++;
      response.end();
    });
    for (const status of [301, 302, 303, 307, 308]) {
      const port = await listen((_, response) =>
        response.writeHead(status, { location: `http://127.0.0.1:${other}/` }).end(),
      );
      const told = post(`http://127.0.0.1:${port}/`, requests('127.0.0.1'));
      await expect(told).rejects.toMatchObject({ trouble: 'redirect', status });
    }
    expect(arrived).toBe(0);
  });

  it('reads the beginning of an answer only, and waits for no slow one', async () => {
    const endless = await listen((_, response) => {
      const more = () => {
        if (!response.destroyed) response.write('x'.repeat(65_536), more);
      };
      more();
    });
    const { bodyStart } = await post(`http://127.0.0.1:${endless}/`, requests('127.0.0.1'));
    expect(bodyStart).toHaveLength(4096);
    const silent = await listen(() => undefined);
    const drops = await listen((_, response) => {
      response.write('a');
    });
    for (const port of [silent, drops]) {
      const told = post(`http://127.0.0.1:${port}/`, requests('127.0.0.1'), 200);
      expect(await troubleOf(told)).toBe('timeout');
    }
  });

  it('to nobody, or to who hangs up, says that there is no connection', async () => {
    const port = await listen((request) => request.socket.destroy());
    const of = requests('127.0.0.1');
    expect(await troubleOf(post(`http://127.0.0.1:${port}/`, of))).toBe('connection');
    expect(await troubleOf(post('http://127.0.0.1:1/', of))).toBe('connection');
    // a certificate that is none: plain HTTP behind https
    const plain = await listen((_, response) => response.end());
    expect(['certificate', 'connection']).toContain(
      await troubleOf(post(`https://127.0.0.1:${plain}/`, of)),
    );
  });
});
