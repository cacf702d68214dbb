import { Entity, PrimaryColumn } from 'typeorm';
import { OwnReferenceColumn } from '../../columns';
import { Receiver, type ReceiverId } from './receiver.entity';

/**
 * That a receiver has been told of a notice, or need not be. Kept for a while only: ids are not committed in their order,
 * so what was noticed lately is looked at again.
 */
@Entity('told_notices')
export class ToldNotice {
  @OwnReferenceColumn(() => Receiver) receiver: ReceiverId;
  @PrimaryColumn({ type: 'varchar', length: 26 }) notice: string;
}
