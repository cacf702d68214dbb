import { ApplicationCheck } from '../../journey/proof/application-check';
import type { Verified } from '../../journey/proof/finding';
import { SealCheck } from '../../journey/proof/seal-check';
import { Seals } from '../../journey/proof/seals.repository';
import { Verification } from '../../journey/proof/verification';
import { InputError } from '../../kernel/errors';
import { Journals } from '../../reports/journals.repository';
import { oneOf, readArgs } from '../command';
import type { Output } from '../output';
import { Progress } from '../replay/progress';
import { existingStore, readEnvironment, withService, type Service } from '../service';

const EXIT_FAILED = 1;

/** `lupaus verify`. @returns the exit code */
export async function runVerify(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = readArgs('verify', args, {
    format: { type: 'string', default: 'text' },
  });
  if (positionals.length > 0) throw new InputError('takes no file; see lupaus verify --help');
  const format = oneOf('--format', values.format, ['text', 'json']);
  return withService(existingStore(readEnvironment()), async (service) => {
    const all = await new Journals(service.units).count();
    const progress = new Progress(output);
    const verified = await verificationOf(service).run((done) => {
      progress.show('verifying', done, all);
    });
    progress.done();
    await output.write(
      format === 'json' ? `${JSON.stringify(verified, null, 2)}\n` : told(verified),
    );
    await output.flush();
    return verified.findings.length === 0 ? 0 : EXIT_FAILED;
  });
}

function verificationOf({ units, journal, terms, histories, commitments, clock }: Service) {
  const applications = new ApplicationCheck(journal, histories, commitments);
  const seals = new SealCheck(new Seals(units));
  return new Verification(units, journal, terms, applications, seals, clock);
}

function told({ findings, head, erasedTexts, ...seen }: Verified): string {
  const { applications, events, commitments, seals } = seen;
  const what = [
    counted(applications, 'application'),
    counted(events, 'event'),
    counted(commitments, 'commitment'),
    counted(seals, 'seal'),
  ].join(', ');
  const erased = erasedTexts === 0 ? '' : `Words erased, their hashes kept: ${erasedTexts}.\n`;
  const lines = findings.map(({ code, where, detail }) => `  ${code}  ${where}: ${detail}\n`);
  const result =
    lines.length === 0
      ? 'Everything is as it was recorded'
      : `${lines.length} ${lines.length === 1 ? 'thing is' : 'things are'} not as recorded`;
  return `${result}: ${what}.\n${lines.join('')}${erased}Head: ${head ?? 'nothing is sealed yet'}\n`;
}

function counted(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
