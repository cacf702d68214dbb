import { readHistory } from '../../src/integrations/import/history/read-history';
import { filled, REASONS } from '../../src/integrations/import/rows/reasons';
import { openSheet } from '../../src/integrations/import/sheet/open-sheet';
import { messageOf } from '../../src/kernel/errors';
import { parseInstant } from '../../src/kernel/instant';
import { FILE_PROBLEMS } from '../../src/web/import/reasons/file-problems';
import { LOG_SENTENCES } from '../../src/web/import/reasons/log-sentences';
import { reasonText } from '../../src/web/import/reasons/reason-text';
import { FI } from '../../src/web/import/reasons/reasons.fi';
import { SV } from '../../src/web/import/reasons/reasons.sv';
import { Folder } from '../world/cli';

const ALL = { ...REASONS, ...LOG_SENTENCES, ...FILE_PROBLEMS.en };
const OWN = {
  fi: { ...FI, ...FILE_PROBLEMS.fi },
  sv: { ...SV, ...FILE_PROBLEMS.sv },
};
const VALUES = ['"a.*"', 'b, "c"', '7'];

describe('why a row is left out', () => {
  it.each(Object.keys(ALL) as (keyof typeof ALL)[])('%s is said in each language', (code) => {
    const sentence = filled(ALL[code], VALUES);
    for (const locale of ['fi', 'sv'] as const) {
      const own = OWN[locale];
      expect(reasonText(sentence, locale)).toBe(filled(own[code], VALUES));
      for (const cell of ['"say \\"no\\": is"', `"${'x'.repeat(56)}…`]) {
        expect(reasonText(`${cell}: ${sentence}`, locale)).toBe(
          `${cell}: ${filled(own[code], VALUES)}`,
        );
      }
    }
    expect(reasonText(sentence, 'en')).toBe(sentence);
    // a language keeps each value that the sentence has
    const marks = (text: string) => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();
    expect([marks(OWN.fi[code]), marks(OWN.sv[code])]).toEqual([
      marks(ALL[code]),
      marks(ALL[code]),
    ]);
  });

  it.each<[string, string | Buffer]>([
    ['empty', ''],
    ['without rows', 'Name,Job\n'],
    ['in another encoding', Buffer.from('Name\nPäivi\n', 'latin1')],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['half a workbook', Buffer.from('504b0304000000', 'hex')],
    ['too wide', `${'a,'.repeat(600)}\n1\n`],
    ['with an open quote', '"Name\n1\n'],
  ])('is said of a file that is %s', async (_, content) => {
    const folder = new Folder();
    const path = folder.write('file.csv', content);
    const why = await openSheet(path).then(() => '', messageOf);
    folder.remove();
    expect(reasonText(why, 'fi')).not.toBe(why);
  });

  it('is known of all that the reader of logs says', async () => {
    const folder = new Folder();
    const at = '2026-05-04T09:00:00+03:00';
    const rows = [
      'at,event,application,job,message,due,kind,purpose,automated,ref',
      `${at},application.received,a,j,,,,,,`,
      `${at},application.received,a,j,,,,,,`,
      '2026-05-03T09:00:00+03:00,application.hired,a,j,,,,,,',
      `${at},application.hired,b,j,,,,,,`,
      `,application.hired,a,j,,,,,,`,
      `soon,application.hired,a,j,,,,,,`,
      `${at},,a,j,,,,,,`,
      `${at},dance,a,j,,,,,,`,
      `${at},application.voided,a,j,,,,,,`,
      `${at},application.hired,,j,,,,,,`,
      `${at},job.closed,,,,,,,,`,
      `${at},message.queued,a,j,,,,,,`,
      `${at},message.queued,a,j,m,,,,maybe,`,
      `${at},message.delivered,a,j,m,,,,,`,
      `${at},message.delivered,a,j,m,,,hello,,`,
      `${at},promise.made,a,j,m,,answer,,,`,
      `${at},promise.made,a,j,m,,cake,,,`,
      `${at},promise.rescheduled,a,j,m,${at},,,,`,
      `2027-05-04T09:00:00+03:00,application.hired,a,j,,,,,,`,
      'short,row',
    ];
    const sheet = await openSheet(folder.write('log.csv', rows.join('\n')));
    const { bad } = await readHistory(sheet, parseInstant('2026-11-22T09:00:00Z')!);
    folder.remove();
    expect(bad.map(({ line }) => line).sort((a, b) => a - b)).toEqual(
      rows.slice(1).map((_, i) => i + 2),
    );
    expect(bad.filter(({ why }) => reasonText(why, 'fi') === why)).toEqual([]);
  });
});
