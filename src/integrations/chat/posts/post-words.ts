import { Injectable } from '@nestjs/common';
import { Organisations } from '../../../hiring/organisation/organisations.repository';
import { PublicUrl } from '../../../kernel/public-url';
import { formatMoment, LOCALES, type Locale } from '../../../mail/locale';
import { ruleName } from '../../../sla/policy/rule-names';
import type { Receiver } from '../../../store/entities/connect/receiver.entity';
import type { PromiseNews } from '../../noticed/promise-news.repository';
import { CHAT_WORDS } from './chat.words';
import { SHOWN, type Post, type PostLine, type PostSection } from './post';
import { slackBody } from './slack';
import { teamsBody } from './teams';

/** What a line is made from. */
export type Promised = Pick<
  PromiseNews,
  'application' | 'candidate' | 'jobTitle' | 'stage' | 'rule' | 'title' | 'dueAt' | 'ownerName'
>;

/** Promises of one kind, for a post. */
export interface Told {
  kind: 'late' | 'today' | 'atRisk' | 'broken';
  promises: readonly Promised[];
  /** How many there are, also those that are not shown. */
  count: number;
  /** Whether who is to act is named. */
  namesOwners: boolean;
}

/** Puts what a channel is told into its language, and into the shape that its chat takes. */
@Injectable()
export class PostWords {
  constructor(
    private readonly organisations: Organisations,
    private readonly url: PublicUrl,
  ) {}

  async body(channel: Receiver, told: readonly Told[]): Promise<string> {
    const { timezone } = await this.organisations.the();
    const sections = told.map((one) => this.section(channel, one, timezone));
    return bodyOf(channel, this.around(channel, sections));
  }

  /** To see whether it arrives. */
  test(channel: Receiver): string {
    const { test } = CHAT_WORDS[localeOf(channel)];
    return bodyOf(channel, this.around(channel, [{ title: test, lines: [], more: null }]));
  }

  private around(channel: Receiver, sections: readonly PostSection[]): Post {
    return { sections, link: { text: CHAT_WORDS[localeOf(channel)].open, url: this.url.to('/') } };
  }

  private section(channel: Receiver, told: Told, zone: string): PostSection {
    const { kind, promises, count, namesOwners } = told;
    const locale = localeOf(channel);
    const t = CHAT_WORDS[locale];
    const lines = promises.slice(0, SHOWN).map((one): PostLine => ({
      who: channel.namesCandidates ? one.candidate : null,
      ...{ job: one.jobTitle, stage: one.stage },
      what: ruleName(one.rule, one.title, locale),
      due: t.by(formatMoment(one.dueAt, zone, locale)),
      owner: namesOwners ? one.ownerName : null,
      link: this.url.to(`/applications/${one.application}`),
    }));
    const more = count > lines.length ? t.more(count - lines.length) : null;
    return { title: t[kind](count), lines, more };
  }
}

function bodyOf({ kind }: Receiver, post: Post): string {
  return kind === 'teams' ? teamsBody(post) : slackBody(post);
}

function localeOf({ locale }: Receiver): Locale {
  return LOCALES.find((known) => known === locale) ?? 'en';
}
