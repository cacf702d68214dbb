// Loaded into a measured process: says on standard error what it used, its processor time and its greatest memory.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write(`\nused ${userCPUTime + systemCPUTime} µs, ${maxRSS} kB\n`);
});
