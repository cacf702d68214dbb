import { Injectable } from '@nestjs/common';
import { Correspondence } from '../../../journey/letters/correspondence';
import type { Said, Saying } from '../../../journey/letters/saying';
import {
  ApplicationFiles,
  type ApplicationFile,
} from '../../../journey/record/application-file.repository';
import { Chronicle } from '../../../journey/record/chronicle';
import type { TermedHistory } from '../../../journey/record/history';
import type { Instant } from '../../../kernel/instant';
import { formatMoment, type Locale } from '../../../mail/locale';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';

/** What a letter may be made from. */
export interface Desktop {
  file: ApplicationFile;
  termed: TermedHistory;
  /** An instant in the candidate's language, in the calendar's zone. */
  moment: (at: Instant) => string;
}

/** Letters that no event of the journal brings about: somebody writes them. */
@Injectable()
export class Writing {
  constructor(
    private readonly files: ApplicationFiles,
    private readonly chronicle: Chronicle,
    private readonly correspondence: Correspondence,
  ) {}

  /** What there is to write from. In a unit that holds the application. */
  async desktop(application: ApplicationId): Promise<Desktop> {
    const file = await this.files.of(application);
    const termed = await this.chronicle.history(application);
    const { name } = termed.calendar.zone;
    const locale = file.candidate.locale as Locale;
    return { file, termed, moment: (at) => formatMoment(at, name, locale) };
  }

  /** Puts a letter on its way, or asks the owner to call. In a unit that holds the application. */
  send({ file, termed }: Desktop, saying: Saying, actor: string): Promise<Said> {
    return this.correspondence.write(file, termed, saying, actor);
  }
}
