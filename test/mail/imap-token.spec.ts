import type { OAuthSettings } from '../../src/mail/inbound/imap/imap.settings';
import { requestToken } from '../../src/mail/inbound/imap/token-request';
import { TokenProvider } from '../world/token-provider';

describe('a request for an access token', () => {
  const provider = new TokenProvider();
  let settings: OAuthSettings;
  beforeAll(async () => {
    settings = {
      ...{ tokenUrl: await provider.listen(), clientId: 'id', clientSecret: null },
      ...{ refreshToken: 'first', scope: null },
    };
  });
  afterAll(() => provider.close());

  it('gives one, and how long it holds', async () => {
    const granted = { accessToken: 'access-1', holdsForMs: 3_600_000, refreshToken: null };
    expect(await requestToken(settings, 'first')).toEqual(granted);
  });

  it.each([
    [400, '{"error":"invalid_grant"}', /^IMAP_OAUTH_REFRESH_TOKEN is refused.*\(invalid_grant\)$/],
    [401, '{"error":"invalid_client"}', /^IMAP_OAUTH_CLIENT_ID or IMAP_OAUTH_CLIENT_SECRET is ref/],
    [400, '{"error":"invalid_scope"}', /^IMAP_OAUTH_SCOPE is refused/],
    [400, '{"error":"interaction_required"}', /^what IMAP_OAUTH_\* asks for is refused/],
    [500, 'maija@example.com', /^IMAP_OAUTH_TOKEN_URL answers 500 without an access token$/],
    [200, '{}', /^IMAP_OAUTH_TOKEN_URL answers 200 without an access token$/],
    [400, '{"error":"maija@example.com <x>"}', /^IMAP_OAUTH_TOKEN_URL answers 400 without/],
  ])('says what is wrong when the answer is %s %s', async (status, body, why) => {
    provider.answers = [{ status, body }];
    await expect(requestToken(settings, 'first')).rejects.toThrow(why);
  });

  it('says that the provider cannot be reached', async () => {
    const nowhere = { ...settings, tokenUrl: 'http://127.0.0.1:9/token' };
    await expect(requestToken(nowhere, null)).rejects.toThrow(
      /^IMAP_OAUTH_TOKEN_URL cannot be reached \(\w+\)$/,
    );
  });
});
