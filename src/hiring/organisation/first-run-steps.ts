import type { OrganisationState } from './organisations.repository';

/** The steps from an empty installation to one that can promise something, in order. */
export const STEPS = ['company', 'hours', 'holidays', 'mail', 'pipeline'] as const;
export type StepName = (typeof STEPS)[number];

/** How far the first set-up has come. */
export interface FirstRunView {
  steps: { name: StepName; isDone: boolean }[];
  done: number;
  of: number;
  /** Somebody does not want to see its progress any more. */
  isPutAway: boolean;
}

/** Which steps are done. A company is named where it is named, here or in the settings. */
export function firstRunOf({ name, firstRun }: OrganisationState): FirstRunView {
  const isDone = (step: StepName) =>
    firstRun.done.includes(step) || (step === 'company' && name !== '');
  const steps = STEPS.map((step) => ({ name: step, isDone: isDone(step) }));
  const done = steps.filter((step) => step.isDone).length;
  return { steps, done, of: STEPS.length, isPutAway: firstRun.isPutAway };
}
