import type { Calls } from "./emulator.mts";
import type { FormName, JobName } from "./jobs.mts";
import type { ProcessFigures } from "./process.mts";
import type { Cost, Size } from "./stack.mts";

/** One run of the engine. */
export interface Row extends Cost {
  readonly job: JobName;
  readonly title: string;
  readonly form: FormName;
  readonly phase: string;
  readonly calls: Calls;
  /** The least calls that could do it. */
  readonly least: number;
  /** The processes that wanted to run on average in the last minute: more than the cores means that others slowed it down. */
  readonly load: number;
  /** Missing where nothing is left in state. */
  readonly size?: Size;
}

const heads = ["run", "form", "wall s", "calls", "least", "writes", "throttled", "state B/res", "CPU s", "peak MB"];

function aligned(lines: readonly (readonly string[])[]): string {
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))),
    )
    .map((cells) => cells.join("  ").trimEnd())
    .join("\n");
}

/** All runs, those of one job and phase below each other. */
export function table(rows: readonly Row[]): string {
  return [...new Set(rows.map(({ job }) => job))]
    .map((job) => {
      const mine = rows.filter((row) => row.job === job);
      const phases = [...new Set(mine.map(({ phase }) => phase))];
      const lines = phases.flatMap((phase) =>
        mine
          .filter((row) => row.phase === phase)
          .map(({ form, seconds, calls, least, size, provider }) => {
            const counts =
              form === "floor" ? ["", "", "", ""] : [calls.all, least, calls.writes, calls.throttled].map(String);
            return [
              phase,
              form,
              seconds.toFixed(1),
              ...counts,
              String(size?.bytes ?? ""),
              provider?.cpuSeconds.toFixed(1) ?? "",
              String(provider?.peakMegabytes ?? ""),
            ];
          }),
      );
      return `${mine[0]?.title ?? ""}\n${aligned([heads, ...lines])}\n`;
    })
    .join("\n");
}

/** Each promise of the project that these runs can tell something of, and whether it is kept. */
export function targets(rows: readonly Row[], figures: ProcessFigures): string {
  const find = (job: JobName, form: FormName, phase: string): Row | undefined =>
    rows.find((row) => row.job === job && row.form === form && row.phase === phase);
  const lines: string[] = [];
  const tell = (name: string, value: number | undefined, limit: number, atLeast: boolean, unit: string): void => {
    if (value === undefined || Number.isNaN(value)) return;
    const kept = atLeast ? value >= limit : value <= limit;
    const shown = Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1);
    lines.push(
      `${kept ? "met   " : "MISSED"}  ${name}: ${shown}${unit}, ${atLeast ? "at least" : "at most"} ${limit}${unit}`,
    );
  };
  const ratio = (over: number | undefined, under: number | undefined): number | undefined =>
    over === undefined || under === undefined ? undefined : over / under;

  const up = find("inline", "smartag", "up from empty");
  tell(
    "up inline, times faster than separate and naive",
    ratio(find("rules", "naive", "up from empty")?.seconds, up?.seconds),
    15,
    true,
    "",
  );
  tell(
    "up inline, times the engine's floor",
    ratio(up?.seconds, find("inline", "floor", "up from empty")?.seconds),
    1.3,
    false,
    "",
  );
  for (const job of ["inline", "rules"] as const) {
    const refresh = find(job, "smartag", "refresh");
    tell(`refresh ${job}, calls above pages and lists`, refresh && refresh.calls.all - refresh.least, 24, false, "");
    tell(
      `refresh ${job}, times faster than naive`,
      ratio(find(job, "naive", "refresh")?.seconds, refresh?.seconds),
      5,
      true,
      "",
    );
  }
  const mine = rows.filter(({ form }) => form === "smartag");
  const sum = (of: readonly Row[], value: (row: Row) => number): number =>
    of.reduce((total, row) => total + value(row), 0);
  if (mine.length > 0) {
    const again = mine.filter(({ phase }) => phase === "second up");
    tell("calls of a second up", again.length === 0 ? undefined : sum(again, ({ calls }) => calls.all), 0, false, "");
    const writing = mine.filter(({ phase }) => ["up from empty", "one-rule change", "destroy"].includes(phase));
    const worst = Math.max(...writing.map(({ calls, least }) => calls.writes / least));
    tell("writes, times the least calls", worst, 1.02, false, "");
    tell(
      "throttled answers",
      (100 * sum(mine, ({ calls }) => calls.throttled)) /
        Math.max(
          1,
          sum(mine, ({ calls }) => calls.all),
        ),
      1,
      false,
      " %",
    );
    tell(
      "own part of state, bytes a resource",
      Math.max(...mine.map(({ size }) => size?.overhead ?? 0)),
      300,
      false,
      "",
    );
    tell(
      "peak memory of the provider process",
      Math.max(...mine.map(({ provider }) => provider?.peakMegabytes ?? 0)),
      250,
      false,
      " MB",
    );
  }
  tell(`package load beside ${figures.bareStartMs} ms of a bare start`, figures.packageLoadMs, 150, false, " ms");
  lines.push(`        check and diff of 2,000 rules: ${figures.checkMs} ms and ${figures.diffMs} ms`);
  return `${lines.join("\n")}\n`;
}
