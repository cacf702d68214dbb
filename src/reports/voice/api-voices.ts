import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../accounts/caller';
import { formatInstant } from '../../kernel/instant';
import { ApiQuestions } from '../api/api-questions';
import type { VoiceForm } from './voice.form';
import type { VoicesView, VoiceView } from './voice.view';
import { VoiceReport } from './voice-report';
import { voicesOf, type Voice } from './voices';

type Figure = 'answers' | 'mean' | 'low' | 'middle' | 'high';

/** What candidates say, as programs get it. */
@Injectable()
export class ApiVoices {
  constructor(
    private readonly questions: ApiQuestions,
    private readonly voices: VoiceReport,
  ) {}

  /** @throws InputError, NotFoundError for somebody else's, ForbiddenError `no_ground` */
  async of(form: VoiceForm, caller: Caller): Promise<VoicesView> {
    const { selection, people } = await this.questions.ask(form, caller);
    const [from, to] = [selection.from!, selection.to!];
    const { recruiter } = selection;
    const { team = null } = form;
    const filters = { recruiter, team, job: null, department: null, rule: null, stage: null };
    const asked = { filters, selection: { ...selection, from, to } };
    const { total, of } = (await this.voices.of(asked, caller)) ?? voicesOf([], asked.selection);
    const isPersonal = people.isPersonal || !seesAll(caller) || recruiter === caller.id;
    return {
      ...{ from: formatInstant(from), to: formatInstant(to) },
      groupedBy: isPersonal ? 'recruiter' : 'team',
      total: voiceView(total),
      groups: [...of.values()]
        .map((voice) => ({
          ...{ key: voice.key, name: people.nameOf(voice.key), words: voice.words },
          ...voiceView(voice),
        }))
        .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    };
  }
}

function voiceView({ answers, mean, spread }: Voice): Pick<VoiceView, Figure> {
  const [low = null, middle = null, high = null] = spread ?? [];
  return { answers, mean, low, middle, high };
}
