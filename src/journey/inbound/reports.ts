import { Injectable } from '@nestjs/common';
import type { DeliveryReport } from '../../mail/inbound/reading/read-mail';
import type { InboundMail } from '../../store/entities/mail/inbound-mail.entity';
import { quarantined, type Verdict } from './verdict';

/** Reports of mail servers about mails of ours (RFC 3464). */
@Injectable()
export class Reports {
  /**
   * Files a report. In a unit.
   * @param message what the token of the address names
   */
  file(_mail: InboundMail, _report: DeliveryReport, _message: string): Promise<Verdict> {
    return Promise.resolve(quarantined('Reports are not read yet.', 'report'));
  }
}
