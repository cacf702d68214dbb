import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Messages } from '../messages/messages';
import { Undoing } from '../verbs/undoing';

/** Letters that have not left, taken back by the one button there is for it. */
@Injectable()
export class LastUndo {
  constructor(
    private readonly messages: Messages,
    private readonly undoing: Undoing,
  ) {}

  /**
   * Takes a letter back; with a rejection goes the decision that it tells.
   * @throws ConflictError when it has left
   */
  async undo(message: string, caller: Caller): Promise<void> {
    const { about, purposes } = await this.messages.find(message, caller);
    if (about !== null && purposes.includes('rejection')) {
      await this.undoing.undo(about, caller, {});
    } else {
      await this.messages.cancel(message, caller);
    }
  }
}
