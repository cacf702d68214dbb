import type { RawDelivery, Vendor } from '../../../src/integrations/ats/record';
import { hmac } from './story';

export const SECRET = 'the-key-that-both-know';

/** The header that carries the signature; Lever's and Teamtailor's lies in the body. */
export const HEADERS: Partial<Record<Vendor, string>> = {
  greenhouse: 'signature',
  ashby: 'ashby-signature',
  workable: 'x-workable-signature',
};
export const PREFIXES: Partial<Record<Vendor, string>> = {
  greenhouse: 'sha256 ',
  ashby: 'sha256=',
};

/** Any bytes, signed over as those vendors do that sign bodies. */
export function signedBytes(vendor: Vendor, body: Buffer, secret = SECRET): RawDelivery {
  const header = HEADERS[vendor]!;
  return { body, headers: { [header]: `${PREFIXES[vendor] ?? ''}${hmac(secret, body)}` } };
}

/** A body of one's own making, signed as the vendor does. */
export function sent(vendor: Vendor, said: object, secret = SECRET): RawDelivery {
  const bytes = (whole: object) => Buffer.from(JSON.stringify(whole));
  if (vendor === 'lever') {
    const { triggeredAt } = said as { triggeredAt: number };
    const signature = hmac(secret, `token${triggeredAt}`);
    return { body: bytes({ token: 'token', signature, ...said }), headers: {} };
  }
  if (vendor === 'teamtailor') {
    const { payload } = said as { payload: { data: { id: string } } };
    const signature = Buffer.from(hmac(secret, payload.data.id)).toString('base64');
    return { body: bytes({ signature, ...said }), headers: {} };
  }
  return signedBytes(vendor, bytes(said), secret);
}

/** A delivery whose signature was changed. */
export function withSignature(
  vendor: Vendor,
  delivery: RawDelivery,
  change: (signature: string) => string | undefined,
): RawDelivery {
  const header = HEADERS[vendor];
  if (header !== undefined) {
    return {
      ...delivery,
      headers: { ...delivery.headers, [header]: change(delivery.headers[header]!) },
    };
  }
  const said = JSON.parse(delivery.body.toString()) as { signature: string };
  const changed = { ...said, signature: change(said.signature) };
  return { ...delivery, body: Buffer.from(JSON.stringify(changed)) };
}
