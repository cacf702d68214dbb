import { z } from 'zod';
import type { OAuthSettings } from './imap.settings';
import { codeOf, MailboxTrouble } from './mailbox-trouble';

/** What a provider gives. */
export interface Granted {
  accessToken: string;
  /** How long it holds, in ms. */
  holdsForMs: number;
  /** One to be used from now on; null when the one that was sent stays. */
  refreshToken: string | null;
}

/** The provider takes the refresh token for wrong, or for too old. */
export class RefreshTokenRefused extends MailboxTrouble {}

const PATIENCE_MS = 20_000;
/** Where the provider does not say how long a token holds (RFC 6749, 5.1). */
const USUAL_SECONDS = 300;

const answer = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().catch(USUAL_SECONDS),
  refresh_token: z.string().min(1).optional(),
});
const refusal = z.object({ error: z.string().regex(/^\w{1,40}$/) });

/**
 * Asks a provider for an access token (RFC 6749, 6 and 4.4).
 * @param refreshToken null asks as the client itself
 * @throws RefreshTokenRefused @throws MailboxTrouble naming the setting
 */
export async function requestToken(
  settings: OAuthSettings,
  refreshToken: string | null,
): Promise<Granted> {
  const { status, body } = await post(settings.tokenUrl, formOf(settings, refreshToken));
  const granted = answer.safeParse(body);
  if (status === 200 && granted.success) {
    const { access_token, expires_in, refresh_token } = granted.data;
    return {
      ...{ accessToken: access_token, holdsForMs: expires_in * 1_000 },
      refreshToken: refresh_token ?? null,
    };
  }
  const refused = refusal.safeParse(body);
  if (refused.success) throw refusing(refused.data.error, refreshToken !== null);
  throw new MailboxTrouble(`IMAP_OAUTH_TOKEN_URL answers ${status} without an access token`);
}

function formOf(settings: OAuthSettings, refreshToken: string | null): URLSearchParams {
  const { clientId, clientSecret, scope } = settings;
  return new URLSearchParams({
    client_id: clientId,
    ...(clientSecret === null ? {} : { client_secret: clientSecret }),
    ...(scope === null ? {} : { scope }),
    ...(refreshToken === null
      ? { grant_type: 'client_credentials' }
      : { grant_type: 'refresh_token', refresh_token: refreshToken }),
  });
}

async function post(
  url: string,
  body: URLSearchParams,
): Promise<{ status: number; body: unknown }> {
  // a redirection would take the secret elsewhere
  const init = { method: 'POST', body, redirect: 'error' } as const;
  try {
    const got = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
    return { status: got.status, body: await got.json().catch(() => null) };
  } catch (error) {
    throw new MailboxTrouble(`IMAP_OAUTH_TOKEN_URL cannot be reached (${codeOf(error)})`);
  }
}

/** @param error as RFC 6749, 5.2, has it */
function refusing(error: string, isRefresh: boolean): MailboxTrouble {
  const says = `, says IMAP_OAUTH_TOKEN_URL (${error})`;
  if (error === 'invalid_grant' && isRefresh) {
    return new RefreshTokenRefused(`IMAP_OAUTH_REFRESH_TOKEN is refused${says}`, true);
  }
  const setting =
    error === 'invalid_client' || error === 'unauthorized_client'
      ? 'IMAP_OAUTH_CLIENT_ID or IMAP_OAUTH_CLIENT_SECRET'
      : error === 'invalid_scope'
        ? 'IMAP_OAUTH_SCOPE'
        : 'what IMAP_OAUTH_* asks for';
  return new MailboxTrouble(`${setting} is refused${says}`, true);
}
