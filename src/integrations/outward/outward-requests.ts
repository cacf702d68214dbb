import * as http from 'node:http';
import * as https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { answerOf, type Answer } from './answer';
import { NameResolver, type HostAddress } from './name-resolver';
import { OutwardError } from './outward-error';
import { OUTWARD_SETTINGS, type OutwardSettings } from './outward.settings';
import { assertPlain, targetOf, type Target } from './target';

/** What is sent. */
export interface Sent {
  headers: Readonly<Record<string, string>>;
  body: string;
  /** For all of it: the name, the connection, the answer. */
  timeoutMs: number;
}

/** The codes with which TLS refuses a certificate begin or end so. */
const CERTIFICATE = /CERT|TLS|SSL|SELF_SIGNED|ISSUER|UNABLE_TO_VERIFY/;

/**
 * Requests to addresses that people have typed: none of them reaches what stands behind this machine's walls. The name
 * is looked up once, every address that it has is checked, and the connection goes to one of exactly these: a second
 * answer of the name server, or a redirect, leads nowhere.
 */
@Injectable()
export class OutwardRequests {
  constructor(
    @Inject(OUTWARD_SETTINGS) private readonly settings: OutwardSettings,
    private readonly names: NameResolver,
  ) {}

  /** @throws OutwardError when it may not be sent or nothing comes back, and for a redirect */
  async post(url: string, sent: Sent): Promise<Answer> {
    const deadline = AbortSignal.timeout(sent.timeoutMs);
    const target = targetOf(url, this.settings.allowance);
    try {
      const addresses = await inTime(this.addressesOf(target), deadline);
      const answer = await send(target, addresses, sent, deadline);
      if (answer.status >= 300 && answer.status < 400) {
        throw new OutwardError('redirect', answer.status);
      }
      return answer;
    } catch (error) {
      throw deadline.aborted && !(error instanceof OutwardError)
        ? new OutwardError('timeout')
        : troubleOf(error);
    }
  }

  private async addressesOf({ url, host }: Target): Promise<HostAddress[]> {
    // Node does not look an address up, so `targetOf` has checked it
    if (isIP(host) !== 0) return [{ address: host, family: isIP(host) }];
    const found = await this.names.resolve(host).catch(() => []);
    if (found.length === 0) throw new OutwardError('name');
    const { allowance } = this.settings;
    if (!found.every(({ address }) => allowance.allows(host, address))) {
      throw new OutwardError('refused');
    }
    assertPlain(
      url,
      found.every(({ address }) => allowance.isNamed(host, address)),
    );
    return found;
  }
}

function send(
  { url }: Target,
  addresses: readonly HostAddress[],
  { headers, body }: Sent,
  signal: AbortSignal,
): Promise<Answer> {
  const lookup: LookupFunction = (_, { all }, done) => {
    const [first] = addresses;
    if (all === true) done(null, [...addresses]);
    else done(null, first!.address, first!.family);
  };
  return new Promise((resolve, reject) => {
    const { request } = url.protocol === 'https:' ? https : http;
    const length = Buffer.byteLength(body);
    const asked = request(url, {
      ...{ method: 'POST', lookup, signal },
      // a connection of its own: none that was made for another host is used again
      agent: false,
      headers: { ...headers, 'content-length': length, 'user-agent': 'Lupaus' },
    });
    asked.on('response', (response) => {
      answerOf(response).then(resolve, reject);
    });
    asked.on('error', reject);
    // nothing but an answer is waited for
    asked.on('upgrade', (_, socket) => socket.destroy(new Error('upgraded')));
    asked.end(body);
  });
}

/** Looking a name up cannot be broken off; it is only not waited for. */
function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => {
        reject(new OutwardError('timeout'));
      });
    }),
  ]);
}

function troubleOf(error: unknown): OutwardError {
  if (error instanceof OutwardError) return error;
  const { code = '' } = error as NodeJS.ErrnoException;
  return new OutwardError(CERTIFICATE.test(code) ? 'certificate' : 'connection');
}
