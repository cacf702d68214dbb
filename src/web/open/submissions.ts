import { Injectable } from '@nestjs/common';
import type { Visitor } from '../../accounts/caller';
import { OwnOrigin, type Asked } from '../../accounts/guard/own-origin';
import { PaperForms } from '../../hiring/papers/paper-forms';
import { StrangerRoom } from '../../hiring/papers/room/stranger-room';
import { ApplyForm } from '../../hiring/public-jobs/apply.form';
import { Arriving } from '../../hiring/public-jobs/arriving';
import { Doors } from '../../hiring/public-jobs/door/doors';
import type { PostedJob } from '../../hiring/public-jobs/postings.repository';
import { ForbiddenError } from '../../kernel/errors';
import { readForm, typedIn } from '../answering/answering';
import { Once } from '../answering/once';
import { sha256 } from '../../kernel/hash';
import type { HeldPaper } from '../../hiring/papers/paper-intake';
import type { Uploads } from '../../forms/uploads';

/** A request that brings an application. */
export interface ApplyRequest extends Asked {
  isMultipart(): boolean;
  body?: unknown;
}

/** What a form brought, before it is known whether it is taken. */
export interface Submission extends Omit<Uploads<HeldPaper>, 'fields'> {
  posted: PostedJob;
  fields: Record<string, unknown>;
  /** The origin of another site's page that sent it; null for ours, and for a program. */
  foreign: string | null;
}

/** Applications that are sent in, over our page, a page elsewhere, or the API. */
@Injectable()
export class Submissions {
  constructor(
    private readonly ownOrigin: OwnOrigin,
    private readonly forms: PaperForms,
    private readonly room: StrangerRoom,
    private readonly doors: Doors,
    private readonly arriving: Arriving,
    private readonly once: Once,
  ) {}

  /** Reads what was sent; files are read only when the fields before them admit it. */
  async read(request: ApplyRequest, posted: PostedJob, visitor: Visitor): Promise<Submission> {
    const foreign = this.ownOrigin.foreignOriginOf(request);
    const known = { posted, foreign };
    if (!request.isMultipart()) {
      const fields = (request.body ?? {}) as Record<string, unknown>;
      return { ...known, fields, files: [], chosen: 0, problem: null };
    }
    // where too many come from, the words are read all the same, to be shown again
    const tooMany = await this.arriving.beginReading(visitor).then(
      () => null,
      (error: unknown) => error as Error,
    );
    const admit = async (fields: Readonly<Record<string, string>>) => {
      if (tooMany !== null) throw tooMany;
      if (foreign !== null) await this.assertOpen(known, keyIn(request, fields));
      else this.arriving.admit(fields.stamp, posted);
      await this.room.assertLeft();
    };
    return { ...known, ...(await this.forms.read(request, admit)) };
  }

  /** Receives it, once however often it is sent. @returns what was sent, when it is here */
  async take(
    sent: Submission,
    { request, visitor, isApi }: { request: ApplyRequest; visitor: Visitor; isApi: boolean },
  ): Promise<ApplyForm> {
    const { posted, fields, files, problem, foreign } = sent;
    const used = new Set<string>();
    try {
      if (isApi || foreign !== null) await this.assertOpen(sent, keyIn(request, fields));
      if (problem !== null) throw problem;
      const form = await readForm(ApplyForm, fields);
      // a plain form on a page elsewhere is older than any stamp
      const coming = { visitor, files, asksStamp: isApi || foreign === null };
      const body = { ...fields, files: files.map((file) => file.sha256).join() };
      // one form that is sent twice is one application, whoever sends it
      const became = await this.once.run(`open/${sha256(form.email)}`, body, async () => {
        const { isNew, files: kept } = await this.arriving.apply(posted.posting.slug, form, coming);
        for (const key of kept) used.add(key);
        return isNew ? 'new' : 'known';
      });
      if (became === 'known') this.arriving.remind(form.email);
      return form;
    } finally {
      await this.forms.drop(files.filter(({ key }) => !used.has(key)));
    }
  }

  /** Where a form of a page elsewhere goes when it is done: to a page of the same origin; null for our own thanks. */
  nextOf({ foreign }: Submission, { next }: ApplyForm): string | null {
    if (foreign === null || next === undefined || !URL.canParse(next)) return null;
    const to = new URL(next);
    // what is no page of the web has the origin "null" too, as a page has that hides its own
    if (to.protocol !== 'https:' && to.protocol !== 'http:') return null;
    return to.origin === foreign && to.username === '' ? to.href : null;
  }

  /**
   * Of what comes over the API, or from a page elsewhere: that it has the job's key, and comes from where it may.
   * @throws ForbiddenError otherwise
   */
  private async assertOpen(
    { posted: { job }, foreign }: Pick<Submission, 'posted' | 'foreign'>,
    key: string | undefined,
  ): Promise<void> {
    if (key === undefined || !(await this.doors.fits(job.id, key))) {
      throw new ForbiddenError('key: the public key of this job is expected', 'wrong_key');
    }
    if (foreign === null || (await this.doors.allows(foreign, job.id))) return;
    throw new ForbiddenError(
      `Applications to this job are not taken from pages of ${foreign}.`,
      'foreign_page',
    );
  }
}

/** The public key, in a header or a field. */
function keyIn({ headers }: Asked, fields: unknown): string | undefined {
  const key = headers['x-lupaus-key'];
  if (typeof key === 'string') return key;
  const field = typedIn(fields, 'key');
  return field === '' ? undefined : field;
}
