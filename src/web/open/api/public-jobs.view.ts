import { formatInstant } from '../../../kernel/instant';
import { MOST_BYTES, MOST_FILES } from '../../../hiring/papers/limits';
import type { OpenJobItem, OpenJobView } from '../../../hiring/public-jobs/open-jobs';

/** A job to which anybody may apply. */
export class PublicJobItem {
  slug: string;
  title: string;
  /** Of the title and the description: en, fi or sv. */
  locale: string;
  payRange: string | null;
  applyUntil: string | null;
  /** Our page of it, with the form. */
  url: string;

  static of(job: OpenJobItem, url: string): PublicJobItem {
    const { slug, title, locale, payRange, applyUntil } = job;
    return {
      ...{ slug, title, locale, payRange, url },
      applyUntil: applyUntil === null ? null : formatInstant(applyUntil),
    };
  }
}

/** The same with all that an applicant is told before applying. */
export class PublicJobView extends PublicJobItem {
  /** Paragraphs with empty lines between them. */
  description: string;
  /** False after its closing date, and of a job that is closed. */
  isOpen: boolean;
  /** The person who answers. */
  answerer: string;
  /** What an applicant is promised first: `{businessDays: 5}`; null where nothing is. */
  promise: OpenJobView['promise'];

  static override of(job: OpenJobView, url: string): PublicJobView {
    const { description, isOpen, answerer, promise } = job;
    return Object.assign(PublicJobItem.of(job, url), { description, isOpen, answerer, promise });
  }
}

/** What a form on a page elsewhere needs. */
export class PublicFormView {
  /** To be sent back, 3 seconds later or more. */
  stamp: string;
  /** The words to agree to, and the mark to be sent back of those that were shown. */
  consents: { locale: string; text: string; agreed: string }[];
  files: { most: number; mostBytes: number; kinds: string[] };

  static of({ consents }: OpenJobView, stamp: string): PublicFormView {
    const files = { most: MOST_FILES, mostBytes: MOST_BYTES, kinds: ['pdf', 'docx', 'odt'] };
    return { stamp, consents: Object.values(consents), files };
  }
}

/** What an applicant is told, the same for the first time and again. */
export class PublicReceipt {
  received: true;
  answerer: string;
  promise: OpenJobView['promise'];
}

/** The jobs that take applications now, newest first. */
export class PublicJobsView {
  items: PublicJobItem[];
  /** Always null: all of them come at once. */
  next: string | null;
}
