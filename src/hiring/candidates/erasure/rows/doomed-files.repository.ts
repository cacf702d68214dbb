import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Sweep } from '../../../../journey/sweep/sweep';
import { EmbeddedMailbox } from '../../../../mail/embedded-mailbox';
import { DoomedFile } from '../../../../store/entities/connect/doomed-file.entity';
import { StoredFiles } from '../../../../store/files/stored-files';
import { UnitOfWork } from '../../../../store/unit-of-work';

const BATCH = 1000;
/** The room whose files are known by what they hold: mails that stayed on this machine. */
const MAILBOX = 'mailbox/';

/** Files that are to go: written down with what they belonged to, deleted after it, also when a crash comes between. */
@Injectable()
export class DoomedFiles implements OnModuleInit {
  constructor(
    private readonly units: UnitOfWork,
    private readonly files: StoredFiles,
    private readonly mailbox: EmbeddedMailbox,
    private readonly steps: Sweep,
  ) {}

  onModuleInit(): void {
    this.steps.end({ name: 'files of the erased', run: () => this.sweep() });
  }

  /** In the unit that takes away what names them. @param keys of files; of a room's own ones with its name before a slash */
  async doom(keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.units.manager.upsert(DoomedFile, { key }, ['key']);
  }

  /** In the same unit: mails that the embedded mailbox may have. @param messages their ids */
  doomMails(messages: readonly string[]): Promise<void> {
    return this.doom(messages.map((id) => MAILBOX + id));
  }

  /** Deletes what is to go. Outside of units. @returns how many */
  async sweep(): Promise<number> {
    const some = await this.units.manager.find(DoomedFile, { order: { key: 'ASC' }, take: BATCH });
    const isMail = ({ key }: DoomedFile) => key.startsWith(MAILBOX);
    const mails = some.filter(isMail).map(({ key }) => key.slice(MAILBOX.length));
    // before any is taken off the list: what fails is tried again
    if (mails.length > 0) await this.mailbox.delete(new Set(mails));
    for (const one of some) if (!isMail(one)) await this.delete(one.key);
    if (some.length > 0) {
      await this.units.run(async () => {
        for (const { key } of some) await this.units.manager.delete(DoomedFile, { key });
      });
    }
    return some.length;
  }

  private delete(key: string): Promise<void> {
    const [name, room] = key.split('/').reverse();
    return (room === undefined ? this.files : this.files.of(room)).delete(name!);
  }
}
