import { Injectable } from '@nestjs/common';
import { Users } from '../../accounts/users';
import type { Caller } from '../../accounts/caller';
import { DueHints } from '../../hiring/applications/due/due-hints';
import { BulkSelection, type Selected } from '../../hiring/bulk/bulk-selection';
import { InputError } from '../../kernel/errors';
import { pressed } from '../answering/answering';
import { localField } from '../words/moments';
import type { Frame } from '../page/frames';
import type { BulkVerb } from './bulk-bar';
import { BulkRehearsal, SHOWN, type Rehearsed } from './bulk-rehearsal';
import { formOf, idsIn, typedOf, verbIn, type BulkTyped } from './bulk-typed';

/** What the page for several shows. */
export interface BulkFormView {
  verb: BulkVerb;
  ids: string[];
  typed: BulkTyped;
  selected: Selected;
  stages: string[];
  /** Who can take them over; empty for other verbs. */
  users: { id: string; name: string }[];
  /** What each would get; null before the words are there. */
  rehearsed: Rehearsed | null;
  /** The first that is shown, counted from 0. */
  from: number;
  /** Those whom the verb refused so far. */
  out: string[];
}

const NOBODY: Selected = { people: [], leftOut: [] };

/** Puts together what the page for several shows. */
@Injectable()
export class BulkForms {
  constructor(
    private readonly selection: BulkSelection,
    private readonly rehearsal: BulkRehearsal,
    private readonly users: Users,
    private readonly hints: DueHints,
  ) {}

  /** @throws InputError for fewer than two */
  selected(caller: Caller, body: unknown): Promise<Selected> {
    const verb = verbIn(body);
    const isSilent = verb === 'move' && typedOf(body).silent === 'true';
    return this.selection.of(idsIn(body), verb, caller, isSilent);
  }

  /**
   * @param from from where on what each would get is shown; null not at all
   * @param isAgain shown once more because something is wrong, be it that there are too few
   */
  async view(
    caller: Caller,
    frame: Frame,
    body: unknown,
    from: number | null,
    isAgain: boolean,
  ): Promise<BulkFormView> {
    const [verb, typed, ids] = [verbIn(body), typedOf(body), idsIn(body)];
    const selected = isAgain
      ? await this.selectedAnyhow(caller, body)
      : await this.selected(caller, body);
    const people = selected.people.slice(from ?? 0, (from ?? 0) + SHOWN);
    const rehearsed =
      from === null
        ? null
        : await this.rehearsal.of(
            { verb, form: await formOf(verb, typed, ids, frame.reader.zone) },
            people,
            caller,
          );
    const refused = rehearsed?.refused.map(({ person }) => person.application) ?? [];
    return {
      ...{ verb, ids, selected, typed: await this.withDue(verb, typed, selected, frame, body) },
      ...{ rehearsed, from: from ?? 0 },
      out: [...new Set([...(from === 0 ? [] : idsIn(body, 'out')), ...refused])],
      stages: verb === 'move' ? await this.selection.stagesOf(selected.people) : [],
      users: verb === 'owner' ? await this.takers() : [],
    };
  }

  /** An update keeps an answer only with a date: the page begins with one, five working days ahead. */
  private async withDue(
    verb: BulkVerb,
    typed: BulkTyped,
    { people }: Selected,
    { reader: { now, zone } }: Frame,
    body: unknown,
  ): Promise<BulkTyped> {
    const isFirst = !pressed(body, 'once');
    const [first] = people;
    if (verb !== 'message' || !isFirst || first === undefined || typed.due !== '') return typed;
    const { quick } = await this.hints.of(first.calendar, null, now);
    return { ...typed, due: localField(quick.at(-1)!.at, zone) };
  }

  /** The page is shown even when there are too few, with what is wrong. */
  private async selectedAnyhow(caller: Caller, body: unknown): Promise<Selected> {
    try {
      return await this.selected(caller, body);
    } catch (error) {
      if (error instanceof InputError) return NOBODY;
      throw error;
    }
  }

  private async takers(): Promise<BulkFormView['users']> {
    const all = [...(await this.users.all()).values()];
    return all.filter(({ status }) => status === 'active').map(({ id, name }) => ({ id, name }));
  }
}
