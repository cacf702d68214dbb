const base = require('../../jest.config.js');

/** Pictures of every page: no part of `npm test`. */
module.exports = {
  ...base,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/shots/*.shots.ts'],
  maxWorkers: 1,
};
