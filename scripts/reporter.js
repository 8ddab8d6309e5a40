const { writeFileSync } = require("node:fs");

/** Leaves the numbers of a run in the file that SMARTAG_TEST_COUNTS names; scripts/test.mts adds them to its own. */
module.exports = class CountReporter {
  /** @param {unknown} _contexts @param {import("@jest/reporters").AggregatedResult} results */
  onRunComplete(_contexts, results) {
    const file = process.env.SMARTAG_TEST_COUNTS;
    if (file === undefined) return;
    // A file that cannot be run has no tests that could fail, and must not pass for that.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    writeFileSync(file, JSON.stringify({ passed: results.numPassedTests, failed }));
  }
};
