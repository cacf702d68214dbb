/** Suites begin in the order of their names, whatever took how long the last time. */
module.exports = class {
  sort(tests) {
    return [...tests].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
};
