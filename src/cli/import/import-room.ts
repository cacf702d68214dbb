import { OwnRows } from '../../hiring/candidates/erasure/rows/own-rows.repository';
import { IntakeRepository } from '../../hiring/intake/intake.repository';
import { Intake } from '../../hiring/intake/intake';
import { Withdrawal } from '../../hiring/intake/withdrawal';
import { WithdrawalRepository } from '../../hiring/intake/withdrawal.repository';
import { Jobs } from '../../hiring/jobs/jobs';
import { JobsRepository } from '../../hiring/jobs/jobs.repository';
import { Pipelines } from '../../hiring/jobs/pipelines.repository';
import { Organisations } from '../../hiring/organisation/organisations.repository';
import { JobTerms } from '../../hiring/terms/job-terms';
import { NamedTerms } from '../../hiring/terms/named-terms.repository';
import { Directory } from '../../integrations/import/meaning/directory';
import { Resolvers } from '../../integrations/import/meaning/resolvers';
import { Discarding } from '../../integrations/import/runs/discarding';
import { ImportSheets } from '../../integrations/import/runs/import-sheets';
import { Imports } from '../../integrations/import/runs/imports';
import { ImportRuns } from '../../integrations/import/runs/runs.repository';
import { Stopping } from '../../integrations/import/runs/stopping';
import { TakeBacks } from '../../integrations/import/runs/take-backs';
import { Checking } from '../../integrations/import/work/checking';
import { DryRun } from '../../integrations/import/work/dry-run';
import { ImportFiles } from '../../integrations/import/work/import-files';
import { ImportSteps } from '../../integrations/import/work/import-steps';
import { ImportWork } from '../../integrations/import/work/import-work';
import { Looking } from '../../integrations/import/work/looking';
import { Running } from '../../integrations/import/work/running';
import { SheetReader } from '../../integrations/import/work/sheet-reader';
import { TakingBack } from '../../integrations/import/work/taking-back';
import { ErasedMarks } from '../../kernel/keys/erased-marks';
import { secretKey } from '../../kernel/keys/secret-key';
import type { StoredFiles } from '../../store/files/stored-files';
import { journeyOf } from '../journey-room';
import type { Service } from '../service';

/** The rooms of an import, put together without the web's framework. */
export interface ImportRoom {
  imports: Imports;
  sheets: ImportSheets;
  directory: Directory;
  discarding: Discarding;
  stopping: Stopping;
  work: ImportWork;
}

export async function importRoom(
  service: Service,
  files: StoredFiles,
  environment: NodeJS.ProcessEnv,
  folder: string,
): Promise<ImportRoom> {
  const { units, clock, users, terms } = service;
  const journey = await journeyOf(service, environment, folder);
  const marks = new ErasedMarks(secretKey(environment.SECRET_KEY ?? null, folder));
  const organisations = new Organisations(units, clock);
  const pipelines = new Pipelines(units, clock);
  const jobTerms = new JobTerms(terms, new NamedTerms(units), organisations);
  const stored = new JobsRepository(units);
  const jobs = new Jobs(units, stored, pipelines, users, jobTerms, clock);
  const directory = new Directory(units, stored, jobs, pipelines, users, terms);
  const intake = new Intake(units, new IntakeRepository(units, marks), journey, clock);
  const withdrawal = new Withdrawal(
    units,
    new WithdrawalRepository(units),
    new OwnRows(units, marks),
    journey,
    clock,
  );
  const runs = new ImportRuns(units);
  const imports = new Imports(units, runs, clock);
  const opened = new ImportFiles(files, new SheetReader());
  const resolvers = new Resolvers(directory);
  const takeBacks = new TakeBacks(imports, runs, withdrawal);
  const steps = new ImportSteps(
    new Looking(units, runs, opened, directory, organisations, clock),
    new Checking(units, runs, opened, resolvers, new DryRun(units, intake, terms), clock),
    new Running(units, runs, opened, resolvers, intake, clock),
    new TakingBack(units, runs, withdrawal, clock),
  );
  return {
    ...{ imports, directory, discarding: new Discarding(units, imports, runs, files) },
    stopping: new Stopping(units, imports, runs, files, clock),
    sheets: new ImportSheets(imports, runs, directory, takeBacks, opened),
    work: new ImportWork(units, runs, steps, files, clock),
  };
}
