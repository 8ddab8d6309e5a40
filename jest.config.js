// `npm run test:long` and a name that has it run the long tests, which take ten minutes more.
const runsLong = process.argv.some((word) => word.includes(".long"));

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  // Sources that no test loads count for the coverage, too.
  roots: ["<rootDir>/test", "<rootDir>/provider", "<rootDir>/emulator"],
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", ...(runsLong ? [] : ["\\.long\\.test\\.ts$"])],
  // The tests of the emulator wait for half of their time, so that two cores serve three of them.
  maxWorkers: 3,
  // Three workers on two cores, which other work may slow further, take longer than jest's five seconds.
  testTimeout: 60_000,
  globalSetup: "<rootDir>/test/support/compile-cache.js",
  // Sources import each other by the names of the compiled files.
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: {
    "\\.[jt]s$": [
      "@swc/jest",
      { jsc: { parser: { syntax: "typescript" }, target: "es2023" }, module: { type: "commonjs" } },
    ],
  },
  // These packages are ES modules only; jest loads CommonJS.
  transformIgnorePatterns: ["/node_modules/(?!(p-retry|is-network-error|p-limit|yocto-queue)/)"],
  collectCoverageFrom: ["provider/**/*.ts", "emulator/**/*.ts", "!**/*.d.ts"],
  coverageReporters: ["text-summary", "json-summary"],
  coverageThreshold: { "./provider/": { lines: 90 }, "./emulator/": { lines: 90 } },
  reporters: ["default", "<rootDir>/scripts/reporter.js"],
};
