import { generateKeyPairSync } from 'node:crypto';
import { findHeadLines, headLine, signedText } from '../../src/journey/proof/heads/head-line';
import { HeadKey } from '../../src/kernel/keys/head-key';

const key = new HeadKey(generateKeyPairSync('ed25519').privateKey);
const said = { day: '2026-05-04', number: 12, head: 'ab'.repeat(32), key: key.public!.id };
const line = { ...said, signature: key.sign(signedText(said)) };
const text = headLine(line);
const folded = (width: number, with_: string) =>
  text.replaceAll(new RegExp(`(.{${width}})`, 'g'), `$1${with_}`);

describe('lines of signed heads', () => {
  it.each<[string, string]>([
    ['as it is', text],
    ['in a text', `Hello,\n\n${text}\n\nBye`],
    ['with other ends of lines', `Hello\r\n${text}\r\n`],
    ['quoted in an answer', `> > ${text.replace(' 12 ', ' 12\n> > ')}`],
    ['folded at spaces', text.replaceAll(' ', '\r\n  ')],
    ['folded anywhere', folded(40, '\r\n')],
    ['in quoted-printable', folded(70, '=\r\n').replaceAll(/=(?!\r)/g, '=3D')],
    ['in HTML', `<p>${text.replaceAll(' ', '&nbsp;').replaceAll('=', '&#61;')}</p>`],
    ['with tags in it', text.replace(' 12 ', ' <b>12</b> ')],
    ['with places to break', folded(20, '<wbr>')],
    [
      'in base64',
      Buffer.from(`Hello,\n${text}\n`)
        .toString('base64')
        .replaceAll(/(.{76})/g, '$1\r\n'),
    ],
  ])('are found %s', (_how, mail) => {
    expect(findHeadLines(mail)).toEqual([line]);
  });

  it('are each given once, and none that is not whole', () => {
    expect(findHeadLines(`${text}\n<p>${text}</p>`)).toEqual([line]);
    expect(findHeadLines(text.slice(0, -20))).toEqual([]);
    expect(findHeadLines('lupaus-head: soon')).toEqual([]);
  });

  it('are signed over all that they say', () => {
    expect(key.public!.signed(signedText(line), line.signature)).toBe(true);
    for (const other of [
      { day: '2026-05-05' },
      { number: 13 },
      { head: 'cd'.repeat(32) },
      { key: '0'.repeat(16) },
    ]) {
      expect(key.public!.signed(signedText({ ...line, ...other }), line.signature)).toBe(false);
    }
  });
});
