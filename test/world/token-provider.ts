import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Gives access tokens, as Microsoft and Google do (RFC 6749). */
export class TokenProvider {
  /** What it was asked, the last last. */
  readonly asked: Record<string, string>[] = [];
  /** The refresh tokens that it takes. */
  readonly refreshTokens = new Set(['first']);
  /** What it answers once, instead. */
  answers: { status: number; body: string }[] = [];
  /** Gives a new refresh token each time, and ends the old one. */
  rotates = false;
  /** Told of each token that is given. */
  onGiven: (token: string) => void = () => undefined;
  private given = 0;
  private readonly server: Server = createServer((request, response) => {
    void this.answer(request).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
  });

  /** @returns where it is asked */
  async listen(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/token`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async answer(request: IncomingMessage): Promise<{ status: number; body: string }> {
    const form = Object.fromEntries(new URLSearchParams(await text(request)));
    this.asked.push(form);
    const scripted = this.answers.shift();
    if (scripted) return scripted;
    const { grant_type: grant, refresh_token: refresh = '' } = form;
    if (grant === 'refresh_token' && !this.refreshTokens.has(refresh)) {
      return { status: 400, body: '{"error":"invalid_grant","error_description":"maija@x"}' };
    }
    const token = `access-${++this.given}`;
    this.onGiven(token);
    const next: Record<string, string> = {};
    if (this.rotates && grant === 'refresh_token') {
      next.refresh_token = `rotated-${this.given}`;
      this.refreshTokens.delete(refresh);
      this.refreshTokens.add(next.refresh_token);
    }
    const body = { token_type: 'Bearer', access_token: token, expires_in: 3600, ...next };
    return { status: 200, body: JSON.stringify(body) };
  }
}
