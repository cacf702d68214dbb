import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  ErasureParts,
  type ErasurePart,
  type Forgotten,
} from '../../../hiring/candidates/erasure/erasure-parts';
import {
  ExportParts,
  type ExportPart,
  type Known,
} from '../../../hiring/candidates/export/export-parts';
import { Clock } from '../../../kernel/clock';
import { ToldPeople } from './told-people.repository';

/** What webhooks and chats were told of a person: taken out when they are erased, and said in what is known of them. */
@Injectable()
export class ReceiversPeople implements ErasurePart, ExportPart, OnModuleInit {
  readonly name = 'webhooks and chats';

  constructor(
    private readonly erasure: ErasureParts,
    private readonly exports: ExportParts,
    private readonly told: ToldPeople,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.erasure.add(this);
    this.exports.add(this);
  }

  async forget({ applications, words }: Forgotten): Promise<readonly string[]> {
    await this.told.forget(applications, words, this.clock.now());
    return [];
  }

  async of({ applications }: Known): Promise<Record<string, object[]>> {
    return { toldOtherSystems: await this.told.of(applications) };
  }
}
