import { readFileSync } from "node:fs";
import { isIPv4 } from "node:net";
import { basename, join } from "node:path";
import { RunError } from "@pulumi/pulumi";
import { parse } from "csv-parse/sync";

export interface User {
  /** What to log in with. */
  name: string;
  mail: string;
  /** Kbps. */
  bandwidth: number;
  /** Whether the user may log in. */
  enabled: boolean;
  /** The user's own address, where it has to be always the same. */
  ip?: string;
}

/** What the columns hold, and whether two lines may hold the same. */
const columns = {
  name: {
    fits: (text: string) => /^[A-Za-z0-9][\w@.-]{6,32}$/.test(text),
    give: "7 to 33 letters, digits, _, @, . or -, beginning with a letter or digit",
    unique: true,
  },
  mail: { fits: (text: string) => /^[^\s@]+@[^\s@]+$/.test(text), give: "a mail address", unique: false },
  bandwidth: { fits: isBandwidth, give: "Kbps from 1 to 20000", unique: false },
  enabled: { fits: (text: string) => /^(true|false)$/.test(text), give: "true or false", unique: false },
  ip: { fits: (text: string) => text === "" || isIPv4(text), give: "an IPv4 address or nothing", unique: true },
};
type Column = keyof typeof columns;
const names = Object.keys(columns) as Column[];

interface Line {
  record: Record<Column, string>;
  info: { lines: number };
}

/** Reads the users. The resources would refuse most of what is refused here, too, but know no lines. */
export function readUsers(file = join(__dirname, "users.csv")): User[] {
  const lines = linesOf(file);
  const problems: string[] = [];
  const seen = new Map<string, number>();
  for (const { record, info } of lines) {
    for (const name of names) {
      const { fits, give, unique } = columns[name];
      const text = record[name];
      if (!fits(text)) problems.push(`line ${info.lines}: ${name} is "${text}"; give ${give}`);
      if (!unique || text === "") continue;
      const other = seen.get(`${name} ${text}`);
      if (other !== undefined) problems.push(`line ${info.lines}: ${name} "${text}" is that of line ${other}`);
      else seen.set(`${name} ${text}`, info.lines);
    }
  }
  if (problems.length > 0) throw new RunError([`${basename(file)} has errors:`, ...problems].join("\n  "));
  return lines.map(({ record: { name, mail, bandwidth, enabled, ip } }) => ({
    name,
    mail,
    bandwidth: Number(bandwidth),
    enabled: enabled === "true",
    ...(ip !== "" && { ip }),
  }));
}

function linesOf(file: string): Line[] {
  try {
    return parse<Line>(readFileSync(file, "utf8"), {
      bom: true,
      columns: checkedHeader,
      comment: "#",
      comment_no_infix: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (error) {
    // The parser's own messages name the line.
    throw new RunError(`${basename(file)}: ${(error as Error).message}`);
  }
}

function checkedHeader(header: string[]): string[] {
  if (names.every((name) => header.includes(name))) return header;
  throw new Error(`the columns are ${header.join(", ")}; give ${names.join(", ")}`);
}

function isBandwidth(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 20000;
}
