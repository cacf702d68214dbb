import type { ApplicationId } from '../../store/entities/hiring/application.entity';
import type { Message } from '../../store/entities/mail/message.entity';

/** The applications that a message speaks for; none for mail to staff. */
export function applicationsOf({ about, alsoAbout }: Message): ApplicationId[] {
  return [about, ...alsoAbout].filter((one) => one !== null) as ApplicationId[];
}
