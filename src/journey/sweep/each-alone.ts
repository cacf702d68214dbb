import { Logger } from '@nestjs/common';

const logger = new Logger('sweep');

/**
 * Does each thing in turn, in a unit of its own. One that fails is told of, and does not keep the others waiting: the
 * next sweep tries it again.
 * @param act @returns whether it did anything
 * @returns how many things were done, and those that failed
 */
export async function eachAlone<Thing>(
  things: readonly Thing[],
  act: (thing: Thing) => Promise<boolean>,
): Promise<{ done: number; failed: Thing[] }> {
  const failed: Thing[] = [];
  let done = 0;
  for (const thing of things) {
    try {
      if (await act(thing)) done++;
    } catch (error) {
      failed.push(thing);
      logger.error({ error });
    }
  }
  return { done, failed };
}

/**
 * The same for things that are read batch by batch, until none is left but those that failed.
 * @param batch reads the next ones; what was done is not among them any more, nor are those of these ids
 */
export async function allAlone<Thing extends { id: string }>(
  batch: (without: readonly string[]) => Promise<Thing[]>,
  act: (thing: Thing) => Promise<boolean>,
): Promise<number> {
  const without: string[] = [];
  let count = 0;
  for (;;) {
    const things = await batch(without);
    if (things.length === 0) return count;
    const { done, failed } = await eachAlone(things, act);
    count += done;
    without.push(...failed.map(({ id }) => id));
  }
}
