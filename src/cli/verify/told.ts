import type { KeyUse, Verified } from '../../journey/proof/finding';

const SHOWN = 200;

/** What a verification saw, in lines for people. */
export function toldOf({ findings, head, erasedTexts, keys, ...seen }: Verified): string {
  const { applications, events, commitments, seals, linesCompared } = seen;
  const what = [
    counted(applications, 'application'),
    counted(events, 'event'),
    counted(commitments, 'commitment'),
    counted(seals, 'seal'),
  ].join(', ');
  const lines = findings.map(({ code, where, detail }) => `  ${code}  ${where}: ${detail}\n`);
  const beyond = lines.length - SHOWN;
  if (beyond > 0) lines.splice(SHOWN, beyond, `  and ${beyond} more: --format json has all\n`);
  const result =
    findings.length === 0
      ? 'Everything is as it was recorded'
      : `${findings.length} ${findings.length === 1 ? 'thing is' : 'things are'} not as recorded`;
  const more = [
    erasedTexts === 0 ? '' : `Words erased, their hashes kept: ${erasedTexts}.\n`,
    linesCompared === 0 ? '' : `Compared with ${counted(linesCompared, 'line')} from elsewhere.\n`,
    ...keys.map(keyTold),
  ].join('');
  return `${result}: ${what}.\n${lines.join('')}${more}Head: ${head ?? 'nothing is sealed yet'}\n`;
}

function keyTold({ id, firstDay, lastDay, days }: KeyUse, index: number): string {
  const change = index === 0 ? '' : 'THE KEY WAS CHANGED. ';
  return `${change}Signed with the key ${id}: ${counted(days, 'day')}, ${firstDay} to ${lastDay}.\n`;
}

function counted(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
