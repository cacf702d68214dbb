import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { TermsRehearsals } from '../../../hiring/terms/trial/rehearsals';
import { TermsList } from '../../../hiring/terms/terms-list';
import { LupausError } from '../../../kernel/errors';
import { typedIn } from '../../answering/answering';
import { Frames, type Frame } from '../../page/frames';
import { Once } from '../../answering/once';
import { localField } from '../../words/moments';
import { seenIn } from '../terms/name.form';
import { calendarOf, draftOf, draftTyped } from './calendar-draft';
import { calendarPage } from './calendar.page';
import { presetPage } from './preset.page';

/** How a page is asked for. */
interface Asked {
  /** What was wrong with what was typed. */
  problem?: string;
  /** Of what was wrong. */
  code?: string;
  /** False for a page that nothing was typed on yet. */
  isTyped?: boolean;
}

/** Puts the page of one calendar together: what is stored or typed, and what it would mean. */
@Injectable()
export class CalendarPages {
  constructor(
    private readonly frames: Frames,
    private readonly list: TermsList,
    private readonly rehearsals: TermsRehearsals,
  ) {}

  /** The year in which the reader lives now. */
  async yearOf(caller: Caller): Promise<number> {
    return yearIn(await this.frames.of(caller));
  }

  /** @param name empty for a new one @throws NotFoundError */
  async edit(
    caller: Caller,
    name: string,
    body: unknown,
    { problem, code, isTyped = true }: Asked = {},
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const thisYear = yearIn(frame);
    const from = typedIn(body, 'from') || 'FI';
    const view = await this.list.one('calendar', name === '' ? from : name);
    const base = view.content;
    if (name !== '' && view.version === 0) {
      const example = await this.rehearsals.example(base);
      return presetPage(frame, { name: view.name, calendar: base, example, thisYear });
    }
    const draft = isTyped ? draftTyped(body, base, thisYear) : draftOf(base, thisYear);
    const content = isTyped ? calendarOf(draft, base, thisYear) : base;
    const isAsked = typedIn(body, 'preview') === 'true';
    const shown =
      problem === undefined ? await this.rehearse(view.name, content, isAsked) : NOTHING;
    // who is told of a conflict has seen the newest with it, and may save over it
    const typed = isTyped && code !== 'changed_meanwhile' ? typedIn(body, 'version') : '';
    return calendarPage(frame, {
      ...{ name: name === '' ? '' : view.name, typedName: typedIn(body, 'name'), from },
      version: seenIn(typed) ?? (name === '' ? 0 : view.version),
      versions: name === '' ? [] : view.versions,
      ...{ draft, example: shown.example, effect: shown.effect },
      problem: problem ?? shown.problem,
      ...{ done: isTyped ? '' : typedIn(body, 'done'), once: Once.key() },
    });
  }

  /** What a draft would mean; what is wrong with it is told, not thrown, while it is being typed. */
  private async rehearse(name: string, content: object, withEffect: boolean) {
    try {
      const example = await this.rehearsals.example(content);
      const effect = withEffect ? await this.rehearsals.effect('calendar', name, content) : null;
      return { example, effect, problem: null };
    } catch (error) {
      if (!(error instanceof LupausError) || error.audience !== 'user') throw error;
      return { ...NOTHING, problem: error.message };
    }
  }
}

const NOTHING = { example: null, effect: null, problem: null };

function yearIn({ reader: { now, zone } }: Frame): number {
  return Number(localField(now, zone).slice(0, 4));
}
