import { randomBytes } from 'node:crypto';
import { hashPassword } from '../../accounts/passwords/password-hash';
import { Tokens } from '../../accounts/tokens';
import { TokensRepository } from '../../accounts/tokens.repository';
import { Seals } from '../../journey/proof/seals.repository';
import { Clock } from '../../kernel/clock';
import { InputError } from '../../kernel/errors';
import { readPublicUrl } from '../../kernel/public-url';
import { secretKey } from '../../kernel/keys/secret-key';
import { mailSettings } from '../../mail/mail.settings';
import { placeOf, storeSettings } from '../../store/store.settings';
import { readArgs } from '../command';
import type { Output } from '../output';
import { Progress } from '../replay/progress';
import { readEnvironment, withService } from '../service';
import { receiveNow } from './arrivals';
import { ADMIN, staffOf, type SignIn } from '../../hiring/demo/sample/company';
import { DemoRuns } from '../../hiring/demo/demo-runs.repository';
import { DemoTables } from '../../hiring/demo/demo.repository';
import { fillDemo } from '../../hiring/demo/fill';
import { readSample } from '../../hiring/demo/sample/sample-log';
import { SetClock } from '../../hiring/demo/set-clock';

/** `lupaus demo`. @returns the exit code */
export async function runDemo(args: readonly string[], output: Output): Promise<number> {
  const { positionals } = readArgs('demo', args, {});
  if (positionals.length > 0) throw new InputError('takes no file; see lupaus demo --help');
  const environment = readEnvironment();
  const store = storeSettings(environment);
  const mail = mailSettings(environment);
  if (mail.smtpUrl !== null) {
    throw new InputError('SMTP_URL is set: mails of invented people must not leave this machine');
  }
  const key = secretKey(environment.SECRET_KEY ?? null, store.folder);
  const url = readPublicUrl(environment);
  const sample = readSample();
  const signIns = staffOf(sample, () => randomBytes(12).toString('base64url'));
  const staff = await Promise.all(
    signIns.map(async (one) => ({ ...one, passwordHash: await hashPassword(one.password) })),
  );
  const clock = new SetClock(new Clock());
  const progress = new Progress(output);
  return withService(
    store,
    async (service) => {
      const tables = new DemoTables(service.units);
      const runs = new DemoRuns(service.units);
      const tell = (rows: number) => {
        progress.show('telling a year', rows, sample.length);
      };
      const company = await fillDemo(service, clock, sample, staff, mail, tell, {
        end: async ({ users }) => {
          clock.release();
          const { id: admin } = users.get(ADMIN)!;
          await tables.recordGround(admin, clock.now());
          await runs.addWhole(admin, clock.now());
        },
      });
      progress.done();
      const known = sample.filter(({ event }) => event.type === 'application.received').length;
      const fresh = await receiveNow(service, company, { mail, key, url }, known);
      // a year that nobody has sealed would look as if no worker had run
      const seals = new Seals(service.units);
      while ((await seals.seal(clock.now())) > 0);
      const tokens = new Tokens(service.units, new TokensRepository(service.units), clock);
      const token = await tokens.make(company.users.get(ADMIN)!.id, 'demo');
      const counts = `${known + fresh} applications to ${company.jobs.size} jobs, ${fresh} of them of this minute`;
      await output.write(
        `The sample company is in ${placeOf(store)}: ${counts}.\n\n${told(signIns)}\n`,
      );
      await output.write(`For the API, as the administrator: Authorization: Bearer ${token}\n`);
      await output.write(`Passwords and token are shown this once. Now: npm start\n`);
      await output.flush();
      return 0;
    },
    clock,
  );
}

function told(signIns: readonly SignIn[]): string {
  return signIns
    .map(({ role, name, email, password }) => {
      return `  ${role.padEnd(9)}  ${name.padEnd(13)}  ${email.padEnd(26)}  ${password}\n`;
    })
    .join('');
}
