import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../store/unit-of-work';
import type { Caller } from '../caller';
import { Users } from '../users';

/** Whether single keys do anything for somebody: who dictates, or hits keys by chance, wants none (WCAG 2.2, 2.1.4). */
@Injectable()
export class KeySetting {
  constructor(
    private readonly units: UnitOfWork,
    private readonly users: Users,
  ) {}

  async say(on: boolean, { id }: Caller): Promise<void> {
    await this.units.run(async () => {
      await this.users.hold(id);
      await this.users.change(id, { keys: on ? null : 'off' }, id);
    });
  }
}
