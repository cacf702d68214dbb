import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { policyFile } from '../../../hiring/terms/text/policy-text';
import { TermsRehearsals } from '../../../hiring/terms/trial/rehearsals';
import { TermsList } from '../../../hiring/terms/terms-list';
import { typedIn } from '../../answering/answering';
import { Frames } from '../../page/frames';
import { Once } from '../../answering/once';
import { seenIn } from '../terms/name.form';
import { draftOf, draftTyped, policyOf } from './policy-draft';
import { policyPresetPage } from './policy-preset.page';
import { policyPage } from './policy.page';

/** How a page is asked for. */
interface Asked {
  problem?: string;
  /** Of what was wrong. */
  code?: string;
  /** False for a page that nothing was typed on yet. */
  isTyped?: boolean;
}

/** Puts the page of one policy together: what is stored or typed, and what it would mean. */
@Injectable()
export class PolicyPages {
  constructor(
    private readonly frames: Frames,
    private readonly list: TermsList,
    private readonly rehearsals: TermsRehearsals,
  ) {}

  /** @param name empty for a new one @throws NotFoundError, and InputError for a draft to be previewed that is wrong */
  async edit(
    caller: Caller,
    name: string,
    body: unknown,
    { problem, code, isTyped = true }: Asked = {},
  ): Promise<string> {
    const frame = await this.frames.of(caller);
    const from = typedIn(body, 'from') || 'good-practice';
    const view = await this.list.one('policy', name === '' ? from : name);
    const base = view.content;
    if (name !== '' && view.version === 0) return policyPresetPage(frame, view.name, base);
    const draft = isTyped ? draftTyped(body, base) : draftOf(base);
    const isAsked = typedIn(body, 'preview') !== '' && problem === undefined;
    const effect = isAsked
      ? await this.rehearsals.effect('policy', view.name, policyOf(draft, base))
      : null;
    // who is told of a conflict has seen the newest with it, and may save over it
    const typed = code === 'changed_meanwhile' ? '' : typedIn(body, 'version');
    return policyPage(frame, {
      ...{ name: name === '' ? '' : view.name, typedName: typedIn(body, 'name'), from },
      version: seenIn(typed) ?? (name === '' ? 0 : view.version),
      versions: name === '' ? [] : view.versions,
      ...{ draft, effect, problem: problem ?? null },
      file: typedIn(body, 'content') || JSON.stringify(policyFile(base), null, 2),
      ...{ done: isTyped ? '' : typedIn(body, 'done'), once: Once.key() },
    });
  }
}
