import { isIP } from 'node:net';
import { InputError } from '../../kernel/errors';
import type { Allowance } from './allowance';
import { OutwardError, TROUBLES } from './outward-error';

/** Where a request goes. */
export interface Target {
  url: URL;
  /** The name or the address, without the brackets of an IPv6 address. */
  host: string;
}

/** Where webhooks are received everywhere; other ports are of other services, which a request might be taken for. */
const PORTS = ['', '80', '443', '8080', '8443'];
const LONGEST = 2000;

/**
 * Reads where a request is to go, and refuses what can be refused before its name is looked up.
 * @throws OutwardError `refused`, `insecure` or `port`
 */
export function targetOf(text: string, allowance: Allowance): Target {
  const url = new URL(text);
  // 0x7f.1 and 2130706433 have become 127.0.0.1 by now (WHATWG URL, section 3.5)
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const isAddress = isIP(host) !== 0;
  if (isAddress && !allowance.allows(host, host)) throw new OutwardError('refused');
  const isNamed = isAddress ? allowance.isNamed(host, host) : allowance.hasName(host);
  // of a name that only its address allows, that is found out when it is looked up
  if (isAddress || isNamed) assertPlain(url, isNamed);
  return { url, host };
}

/** @param isNamed the operator has named it: then any port will do, and no encryption is asked for */
export function assertPlain(url: URL, isNamed: boolean): void {
  if (isNamed) return;
  if (url.protocol !== 'https:') throw new OutwardError('insecure');
  if (!PORTS.includes(url.port)) throw new OutwardError('port');
}

/**
 * The URL that somebody typed, as it is kept.
 * @throws InputError for what is no http or https URL, holds a user or a password, or leads where nothing is sent
 */
export function typedTarget(text: string, allowance: Allowance): string {
  if (text.length > LONGEST) throw refused(`expected at most ${LONGEST} characters`);
  if (!URL.canParse(text)) throw refused('expected a URL, such as https://example.com/hooks');
  const url = new URL(text);
  if (!['https:', 'http:'].includes(url.protocol)) throw refused('expected a URL with https');
  if (url.username !== '' || url.password !== '') {
    throw refused('expected a URL without a user and a password in it');
  }
  url.hash = '';
  try {
    const { host } = targetOf(url.href, allowance);
    // of a name the address is looked up anew each time; what no address can mend is told at once
    if (isIP(host) === 0 && !PORTS.includes(url.port) && !allowance.hasName(host)) {
      throw new OutwardError('port');
    }
  } catch (error) {
    if (error instanceof OutwardError) throw refused(TROUBLES[error.trouble]);
    throw error;
  }
  return url.href;
}

function refused(why: string): InputError {
  return new InputError(`url: ${why}`, 'url_refused');
}
