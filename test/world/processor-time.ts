/**
 * How long the processor was at something, in ms. Unlike the time that passes it hardly grows with what else the machine
 * has to do.
 */
export async function processorMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  return process.cpuUsage(before).user / 1_000;
}
