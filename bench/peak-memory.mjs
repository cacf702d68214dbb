// Loaded into a measured process: says on standard error how much memory it had at most (ru_maxrss).
process.on('exit', () => {
  process.stderr.write(`\npeak memory ${process.resourceUsage().maxRSS} kB\n`);
});
