import { Injectable } from '@nestjs/common';
import { Attempts } from '../../../accounts/sessions/attempts';
import { Users } from '../../../accounts/users';
import { SYSTEM } from '../../../journey/record/chronicle';
import type { EmailAddress } from '../../../kernel/address';
import { Clock } from '../../../kernel/clock';
import { newId } from '../../../kernel/ids';
import type { Instant } from '../../../kernel/instant';
import { PublicUrl } from '../../../kernel/public-url';
import { formatMoment, type Locale } from '../../../mail/locale';
import { Outbox } from '../../../mail/outbox';
import type { ColleagueRequest } from '../../../store/entities/hiring/colleague-request.entity';
import type { Desktop } from '../verb/writing';
import { hoursOf } from './reminder-times';
import { RequestSecrets } from './request-secrets';

/** Nothing that a candidate is told: it is about nobody's promise. */
const ABOUT_NOBODY = { about: null, purposes: [], automated: false, due: null };

/** So often in a quarter of an hour somebody says when they will answer. */
const MOST_SAID = 5;

/** The mails by which a colleague is asked, and who asked is told. */
@Injectable()
export class RequestMail {
  constructor(
    private readonly outbox: Outbox,
    private readonly users: Users,
    private readonly secrets: RequestSecrets,
    private readonly url: PublicUrl,
    private readonly clock: Clock,
    private readonly attempts: Attempts,
  ) {}

  /** Asks the colleague, or reminds them. In a unit. */
  async send(
    { file: { candidate, job }, termed }: Desktop,
    request: ColleagueRequest,
    { isReminder = false } = {},
  ): Promise<void> {
    const { id, to, what, due, later, asker } = request;
    const { name, locale } = await this.users.of(asker);
    const zone = hoursOf(termed.calendar, request).zone.name;
    const { secret } = this.secrets.of(id);
    await this.outbox.put({
      ...{ id: newId(this.clock.now()), template: 'request', locale: locale as Locale },
      variables: {
        ...{ to: nameIn(to), asker: name, candidate: candidate.name, job: job.title, what },
        ...{ isReminder, isPromised: later !== null },
        due: formatMoment(later ?? due, zone, locale as Locale),
        link: this.url.to(`/request/${secret}`),
      },
      ...{ ...ABOUT_NOBODY, author: asker },
      ...{ to: { name: '', address: to as EmailAddress }, senderName: name },
    });
  }

  /**
   * Tells who asked what was answered, or by when it will be; of who has left, the one who answers now. In a unit.
   * @throws TooManyError for a sixth time in 15 minutes of saying when: each is a mail
   */
  async tell(
    { file: { application, candidate, job }, termed }: Desktop,
    { id: request, to: colleague, asker }: ColleagueRequest,
    { answer, later }: { answer: string | null; later: Instant | null },
  ): Promise<void> {
    if (later !== null) {
      await this.attempts.begin([{ of: ['said when', request], most: MOST_SAID, shared: true }]);
    }
    const asked = await this.users.of(asker);
    const told = asked.status === 'active' ? asked : await this.users.of(application.owner);
    const { name, email, locale, timezone } = told;
    const zone = timezone ?? termed.calendar.zone.name;
    await this.outbox.put({
      ...{ id: newId(this.clock.now()), template: 'request-answered', locale: locale as Locale },
      variables: {
        ...{ name, colleague, candidate: candidate.name, job: job.title, answer },
        later: later === null ? null : formatMoment(later, zone, locale as Locale),
        link: this.url.to(`/applications/${application.id}`),
      },
      ...{ ...ABOUT_NOBODY, automated: true, author: SYSTEM },
      ...{ to: { name, address: email as EmailAddress }, senderName: 'Lupaus' },
    });
  }
}

/** What one calls a colleague of whom one knows the address. */
function nameIn(address: string): string {
  return address.slice(0, address.lastIndexOf('@'));
}
