import type { Instant } from '../../kernel/instant';

/** In which stage an application was when. */
export class Stages {
  private readonly entered: { stage: string | null; at: Instant }[];

  constructor(stage: string | null, from: Instant) {
    this.entered = [{ stage, at: from }];
  }

  enter(stage: string | null, at: Instant): void {
    this.entered.push({ stage, at });
  }

  /** The stage after all moves at or before an instant; null where it is not known. */
  at(instant: Instant): string | null {
    return (this.entered.findLast(({ at }) => at <= instant) ?? this.entered[0]!).stage;
  }
}
