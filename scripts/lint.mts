import { failures, lintChecks } from "./checks.mts";

process.exitCode = (await failures(lintChecks)) === 0 ? 0 : 1;
