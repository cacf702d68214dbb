import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { KeptAhead, type WouldKeep } from '../../../hiring/applications/due/kept-ahead';
import { ApplicationHeads } from '../../../hiring/applications/application-heads';
import { NotFoundError } from '../../../kernel/errors';
import { answer, goTo, type PageReply } from '../../answering/answering';
import { Frames, type Frame } from '../../page/frames';
import { Once } from '../../answering/once';
import { backTo, doneAt } from '../../paths/way-back';
import { Rehearsal } from '../../preview/preview-rehearsal';
import { Typed } from './typed';
import { VERBS, type Asked, type Verb } from './verb';
import { verbPage } from './verb.page';

/** The pages of all verbs of an application: each gives its fields and what it does, the rest is the same. */
@Injectable()
export class VerbPages {
  private readonly verbs: ReadonlyMap<string, Verb>;

  constructor(
    private readonly frames: Frames,
    private readonly heads: ApplicationHeads,
    private readonly rehearsal: Rehearsal,
    private readonly once: Once,
    private readonly keeping: KeptAhead,
    @Inject(VERBS) verbs: readonly Verb[],
  ) {
    this.verbs = new Map(verbs.map((verb) => [verb.name, verb]));
  }

  /** @throws NotFoundError for an unknown verb, and an application that is not theirs */
  async show(id: string, name: string, query: unknown, caller: Caller): Promise<string> {
    const verb = this.verbOf(name);
    const frame = await this.frames.of(caller);
    return this.page(verb, id, caller, frame, new Typed(query));
  }

  /** Does it; or, with the buttons `preview` and `pick`, shows the page once more with what those say. */
  async run(
    id: string,
    name: string,
    body: unknown,
    caller: Caller,
    reply: PageReply,
  ): Promise<string> {
    const verb = this.verbOf(name);
    const frame = await this.frames.of(caller);
    const typed = new Typed(body);
    const again = (problem: string | null, isShown: boolean, as = typed) =>
      this.page(verb, id, caller, frame, as, problem, isShown);
    const work = async () => {
      const picked = typed.text('pick');
      if (picked !== '') return again(null, false, typed.with({ due: picked, pick: '' }));
      if (typed.text('preview') !== '') return again(null, true);
      const asked = await this.asked(id, caller, frame);
      const path = await this.once.run(caller.id, body, async () => {
        await verb.run(asked, typed);
        return afterwards(id, verb, typed);
      });
      return goTo(reply, path);
    };
    return answer(reply, work, (problem) => again(problem, false));
  }

  private async page(
    verb: Verb,
    id: string,
    caller: Caller,
    frame: Frame,
    sent: Typed,
    problem: string | null = null,
    isShown = false,
  ): Promise<string> {
    const asked = await this.asked(id, caller, frame);
    const { look, first = {}, isIdle = false } = await verb.look(asked, sent);
    // a field that was emptied stays empty
    const typed = sent.text('once') === '' ? sent.orElse(first) : sent;
    let keeps: WouldKeep[] = [];
    const rehearse = async () => {
      const { outcome, kept } = await this.keeping.by(id, () => verb.run(asked, typed));
      keeps = kept;
      return outcome;
    };
    const preview = isShown ? await this.rehearsal.of(rehearse) : null;
    const { head } = asked;
    const view = { head, typed, look, isIdle, preview, keeps, problem, once: Once.key() };
    return verbPage(frame, verb, view);
  }

  private async asked(id: string, caller: Caller, { reader }: Frame): Promise<Asked> {
    return { head: await this.heads.of(id, caller), caller, reader };
  }

  private verbOf(name: string): Verb {
    const verb = this.verbs.get(name);
    if (verb) return verb;
    throw new NotFoundError('There is no such page.');
  }
}

/** Where the browser goes: back to the page that the verb was asked for on, or to the application. */
function afterwards(id: string, { done }: Verb, typed: Typed): string {
  return doneAt(backTo(typed.text('back'), `/applications/${id}`), done);
}
