import { OwnPapers } from './own-papers';
import { PaperDesk } from './paper-desk';
import { PaperForms } from './paper-forms';
import { PaperIntake } from './paper-intake';
import { Papers } from './papers';
import { PapersRepository } from './papers.repository';
import { StrangerRoom } from './room/stranger-room';

/** The files that come with applications. */
export const PAPERS = [
  ...[OwnPapers, PaperDesk, PaperForms, PaperIntake, Papers, PapersRepository],
  StrangerRoom,
];
