import { fileSource } from "../known.js";
import { configOf, noConfig, statesOf } from "../stack.js";
import { examine } from "./doctor.js";
import { doctorReport } from "./report.js";
import { versions } from "./versions.js";

export interface DoctorFlags {
  readonly stack?: string;
  readonly state: readonly string[];
  readonly preview: readonly string[];
  readonly json?: boolean;
}

/** The `doctor` command. `version` is that of this package. */
export async function doctor({ stack, state, preview, json }: DoctorFlags, version: string): Promise<void> {
  const states = await statesOf(stack, state);
  const config = stack === undefined ? noConfig : await configOf(stack);
  const findings = [
    ...(await versions(process.cwd(), version)),
    ...(await examine({ config, states, previews: preview.map(fileSource) })),
  ];
  process.stdout.write(json ? `${JSON.stringify(findings, null, 2)}\n` : doctorReport(findings));
  if (findings.some(({ level }) => level === "error")) process.exitCode = 1;
}
