import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { TermsRehearsals } from '../../../hiring/terms/trial/rehearsals';
import { TermsChanges } from '../../../hiring/terms/terms-changes';
import { TermsList, type TermsContent } from '../../../hiring/terms/terms-list';
import { WhatIfs } from '../../../reports/what-if/what-ifs';
import type { TermsKind } from '../../../store/entities/settings/terms-name.entity';
import { pressed, readForm, typedIn } from '../../answering/answering';
import { Once } from '../../answering/once';
import type { ChangesView } from './changes.page';
import { NameForm, RestoreForm, seenIn } from './name.form';
import { listOf } from './paths';

/** What the forms of policies and calendars do, the same for both kinds. Each gives the path of the page to go to. */
@Injectable()
export class TermsForms {
  constructor(
    private readonly list: TermsList,
    private readonly changes: TermsChanges,
    private readonly rehearsals: TermsRehearsals,
    private readonly whatIfs: WhatIfs,
    private readonly once: Once,
  ) {}

  /**
   * Makes a new one, or asks what it would have made of the past in place of the one that it began as.
   * @throws InputError with the path of the fault
   */
  async make(kind: TermsKind, body: unknown, draft: Draft, caller: Caller): Promise<string> {
    if (pressed(body, 'whatif')) return this.ask(kind, body, draft, caller);
    const { name } = await readForm(NameForm, { name: typedIn(body, 'name') });
    return this.once.run(caller.id, body, async () => {
      const wanted = { name, content: draft.content, seen: 0 };
      const saved = await this.changes.save(kind, wanted, caller);
      return `${listOf(kind)}/${encodeURIComponent(saved.name)}?done=made`;
    });
  }

  /**
   * Saves a version, or asks what it would have made of the past.
   * @throws InputError with the path of the fault; ConflictError when somebody saved another since
   */
  async save(kind: TermsKind, body: unknown, draft: Draft, caller: Caller): Promise<string> {
    if (pressed(body, 'whatif')) return this.ask(kind, body, draft, caller);
    const { from: name, content } = draft;
    const seen = seenIn(typedIn(body, 'version'));
    return this.once.run(caller.id, body, async () => {
      const { version } = await this.changes.save(kind, { name, content, seen }, caller);
      const query = `from=${version - 1}&to=${version}&done=saved`;
      return `${listOf(kind)}/${encodeURIComponent(name)}/changes?${query}`;
    });
  }

  /** Brings an earlier version back, as a new one. @throws NotFoundError, and as `save` */
  async restore(kind: TermsKind, name: string, body: unknown, caller: Caller): Promise<string> {
    const { number, version } = await readForm(RestoreForm, body);
    await this.changes.restore(kind, name, Number(number), Number(version), caller);
    return `${listOf(kind)}/${encodeURIComponent(name)}?done=restored`;
  }

  /** Two versions beside each other. @param differencesOf what is different in the second @throws NotFoundError */
  async compare<Kind extends TermsKind, Difference>(
    kind: Kind,
    name: string,
    query: unknown,
    differencesOf: (before: TermsContent[Kind], after: TermsContent[Kind]) => Difference[],
  ): Promise<ChangesView<Difference>> {
    const of = (field: string) => Number(typedIn(query, field) || 0);
    const [from, to] = [of('from'), of('to')];
    const view = await this.list.one(kind, name);
    const before = await this.list.version(kind, name, from);
    const after = await this.list.version(kind, name, to);
    return {
      ...{ kind, name: view.name, from, to, newest: view.version, done: typedIn(query, 'done') },
      differences: differencesOf(before, after),
      effect: await this.rehearsals.effectBetween(kind, name, from, to),
    };
  }

  private async ask(kind: TermsKind, body: unknown, draft: Draft, caller: Caller): Promise<string> {
    const { from: replaces, content } = draft;
    // a new one is called what is typed, and what it begins as while nothing is
    const name = typedIn(body, 'name').trim().slice(0, LONGEST_NAME) || replaces;
    const named = isObject(content) ? { ...content, name } : content;
    const { id } = await this.whatIfs.start({ kind, content: named, replaces }, caller);
    return `/what-if/${id}`;
  }
}

const LONGEST_NAME = 60;

function isObject(content: unknown): content is object {
  return typeof content === 'object' && content !== null && !Array.isArray(content);
}

/** Terms as they are typed, and the name of those that the form began with. */
export interface Draft {
  from: string;
  content: unknown;
}
