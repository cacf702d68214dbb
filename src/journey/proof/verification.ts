import { setImmediate as others } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { HeadKey } from '../../kernel/keys/head-key';
import type { Instant } from '../../kernel/instant';
import { UnitOfWork } from '../../store/unit-of-work';
import { ApplicationRows } from './rows/application-rows.repository';
import { checkApplicationRows } from './rows/application-row-check';
import { checkApplication, type Known } from './application-check';
import type { Evidence } from './evidence';
import type { Finding, Tell, Verified } from './finding';
import { checkHeads, NOTHING_OUTSIDE, type Outside } from './heads/head-check';
import { checkSeals } from './seal-check';
import { Shelf } from './shelf';
import { StoredEvidence } from './stored-evidence.repository';

const LONG = { isLong: true };
/** After so many applications others have their turn: a fold takes part of a millisecond. */
const TURN = 50;

/** The proof: the journal is what was recorded, and everything that is shown follows from it. */
@Injectable()
export class Verification {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: StoredEvidence,
    private readonly clock: Clock,
    private readonly key: HeadKey,
  ) {}

  /**
   * Folds the whole journal again and compares every commitment, and checks every hash, seal and signature. As of one
   * moment, while the service goes on.
   * @param told is given the number of applications checked so far, now and then
   * @param outside without keys, those are trusted that this process has in files
   * @throws SettingsError when the accepted keys cannot be read
   */
  run(
    told: (applications: number) => void = () => undefined,
    outside: Outside = NOTHING_OUTSIDE,
  ): Promise<Verified> {
    return this.units.snapshot(async () => {
      const keys = outside.keys ?? this.key.trusted();
      const verified = await verify(this.stored, this.clock.now(), { ...outside, keys }, told);
      await checkApplicationRows(new ApplicationRows(this.units), (code, where, detail) =>
        verified.findings.push({ code, where, detail }),
      );
      return verified;
    }, LONG);
  }
}

/** As `Verification.run`, of anything that can be verified. */
export async function verify(
  evidence: Evidence,
  now: Instant,
  outside: Outside,
  told: (applications: number) => void,
): Promise<Verified> {
  const findings: Finding[] = [];
  const tell: Tell = (code, where, detail) => findings.push({ code, where, detail });
  const shelf = new Shelf(await evidence.terms(), tell);
  const known = { shelf, now, silentJobs: await evidence.silentJobs() };
  const counts = await checkApplications(evidence, known, tell, told);
  const chain = await checkSeals(evidence, shelf, now, tell);
  const keys = checkHeads(await evidence.signedHeads(), chain, outside, tell);
  const { seals, head } = chain;
  const signedHeads = keys.reduce((sum, { days }) => sum + days, 0);
  const linesCompared = outside.lines.length;
  return { ...counts, seals, head, signedHeads, keys, linesCompared, findings };
}

async function checkApplications(
  evidence: Evidence,
  known: Known,
  tell: Tell,
  told: (applications: number) => void,
): Promise<Pick<Verified, 'applications' | 'events' | 'commitments' | 'erasedTexts'>> {
  const counts = { applications: 0, events: 0, commitments: 0, erasedTexts: 0 };
  for await (const dossiers of evidence.dossiers()) {
    for (const dossier of dossiers) {
      counts.applications++;
      counts.events += dossier.events.length;
      counts.commitments += dossier.commitments.length;
      const { application } = dossier;
      const { erasedTexts, missingTexts } = checkApplication(dossier, known, tell);
      counts.erasedTexts += erasedTexts;
      for (const [event, message] of missingTexts) {
        // a mail that was filed under the wrong application is taken away there, with its words
        if (message !== '' && !(await evidence.hasMessage(application, message)))
          counts.erasedTexts++;
        else
          tell(
            'missing_text',
            application,
            `the words of event ${event} are gone, and nobody erased them`,
          );
      }
      if (counts.applications % TURN !== 0) continue;
      told(counts.applications);
      await others();
    }
  }
  return counts;
}
