import { Injectable } from '@nestjs/common';
import { OwnAddresses } from '../../mail/inbound/own-addresses';
import type { User } from '../../store/entities/accounts/user.entity';
import { ownUserView } from '../people/user.view';
import type { SignedInView } from './session.view';

/** How people who are signed in see themselves. */
@Injectable()
export class SelfViews {
  constructor(private readonly addresses: OwnAddresses) {}

  of(user: User): SignedInView {
    const copyAddress = this.addresses.copyOf(user.id);
    return { user: Object.assign(ownUserView(user), { copyAddress }) };
  }
}
