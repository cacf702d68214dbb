import { envelopeOf, headOf } from '../../src/mail/inbound/imap/envelope';
import { processorMs } from '../world/processor-time';

const of = (...lines: string[]) => envelopeOf(Buffer.from(lines.join('\r\n')), 'reply.example.fi');

describe('whom a mail in a mailbox is for', () => {
  it.each<[string, string[], string[]]>([
    ['To', ['To: Jobs <R+1@Reply.Example.fi>'], ['r+1@reply.example.fi']],
    ['a fold', ['To: Jobs', '\t<r+1@reply.example.fi>'], ['r+1@reply.example.fi']],
    [
      'only ours',
      ['To: a@example.fi, r+1@reply.example.fi', 'Cc: b@x.fi'],
      ['r+1@reply.example.fi'],
    ],
    ['each once', ['To: a@reply.example.fi', 'Cc: A@reply.example.fi'], ['a@reply.example.fi']],
    ['Delivered-To', ['Delivered-To: c+1@reply.example.fi'], ['c+1@reply.example.fi']],
    ['X-Original-To', ['X-Original-To: c+1@reply.example.fi'], ['c+1@reply.example.fi']],
    ['Envelope-To', ['Envelope-To: <c+1@reply.example.fi>'], ['c+1@reply.example.fi']],
    ['X-Forwarded-To', ['X-Forwarded-To: c+1@reply.example.fi'], ['c+1@reply.example.fi']],
    [
      'Received',
      ['Received: from x by y', ' for <c+1@reply.example.fi>; now'],
      ['c+1@reply.example.fi'],
    ],
    ['a group', ['To: Us:r+1@reply.example.fi;'], ['r+1@reply.example.fi']],
    ['not the subject', ['Subject: r+1@reply.example.fi'], []],
    ['not the body', ['Subject: x', '', 'To: r+1@reply.example.fi'], []],
    [
      'no domain that ends like ours',
      ['To: x@evil-reply.example.fi, x@reply.example.fi.evil.com'],
      [],
    ],
    ['no NUL', ['To: r\0x@reply.example.fi'], []],
    ['nobody', [], []],
  ])('is read from %s', (_name, lines, recipients) => {
    expect(of(...lines).recipients).toEqual(recipients);
  });

  it.each<[string, string[], string | null]>([
    ['an address', ['Return-Path: <Maija@Example.com>'], 'maija@example.com'],
    ['nobody, for a report', ['Return-Path: <>'], ''],
    ['nothing, without the header', ['From: a@example.com'], null],
    ['nothing, when it is none', ['Return-Path: <a b>'], null],
    [
      'the first, which the last server wrote',
      ['Return-Path: <a@x.fi>', 'Return-Path: <b@x.fi>'],
      'a@x.fi',
    ],
  ])('has as its sender %s', (_name, lines, sender) => {
    expect(of(...lines).sender).toBe(sender);
  });

  it('takes no time for a megabyte of folds, and no more than fifty', async () => {
    const many = Array.from({ length: 90 }, (_, i) => `r${i}@reply.example.fi`).join(', ');
    const took = await processorMs(() => {
      const long = of('To: x,' + '\r\n '.repeat(300_000) + 'r@reply.example.fi', '');
      expect(long.recipients).toEqual([]);
      expect(of(`To: ${many}`).recipients).toHaveLength(50);
    });
    expect(took).toBeLessThan(250);
    expect(headOf(Buffer.alloc(1_000_000)).length).toBe(256 * 1024);
  });

  it.each([
    ['one long line', `Return-Path: ${' '.repeat(200_000)}a b\r\n\r\n`],
    ['many folds', `Return-Path:${'\r\n '.repeat(60_000)}a b\r\n\r\n`],
    ['spaces behind', `Return-Path: <a@b.example${' '.repeat(200_000)}x\r\n\r\n`],
  ])('holds nobody up with a header of spaces: %s', async (_what, raw) => {
    const took = await processorMs(() => {
      expect(of(raw).sender).toBeNull();
    });
    expect(took).toBeLessThan(250);
  });
});
