import { ImportWork } from './work/import-work';
import { ImportSteps } from './work/import-steps';
import { Checking } from './work/checking';
import { DryRun } from './work/dry-run';
import { Directory } from './meaning/directory';
import { ImportFiles } from './work/import-files';
import { Looking } from './work/looking';
import { Resolvers } from './meaning/resolvers';
import { Running } from './work/running';
import { TakingBack } from './work/taking-back';
import { FileReader } from './work/file-reader';
import { SheetReader } from './work/sheet-reader';
import { ImportUploads } from './api/uploads';
import { ImportForgetting } from './runs/import-forgetting';
import { Discarding } from './runs/discarding';
import { ImportSheets } from './runs/import-sheets';
import { Imports } from './runs/imports';
import { ImportRuns } from './runs/runs.repository';
import { Stopping } from './runs/stopping';
import { TakeBacks } from './runs/take-backs';

/** What this part of the room provides. */
export const IMPORT = [
  ...[Checking, Directory, Discarding, DryRun, ImportFiles, ImportRuns, ImportSheets, ImportSteps],
  ...[ImportForgetting, ImportUploads, ImportWork],
  ...[Imports, Looking, Resolvers, Running, Stopping, TakeBacks, TakingBack],
  { provide: FileReader, useClass: SheetReader },
];
