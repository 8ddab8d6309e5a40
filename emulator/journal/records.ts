import { crc32 } from "node:zlib";
import { areChanges, type Change } from "../store/changes.js";

const title = "pulumi-smartag emulator state";
const header = Buffer.from(`${title} 1\n`);
const newline = Buffer.from("\n");
/** Checksum and length, each with a space behind it. */
const prefixLength = 18;

/** A state file that cannot be used as it is. */
export class StateFileError extends Error {}

/** What a state file says. */
export interface History {
  readonly changes: readonly Change[];
  /** Bytes at the end that are no whole record: the process was killed while it wrote them, so nobody relies on them. */
  readonly torn: number;
}

/** A whole state file with one record. */
export function encodeFile(changes: readonly Change[]): Buffer {
  return Buffer.concat([header, encodeRecord(changes)]);
}

/** A record is one line: CRC-32 and length of the changes that take place together, both hexadecimal, and these as JSON. */
export function encodeRecord(changes: readonly Change[]): Buffer {
  const json = Buffer.from(JSON.stringify(changes));
  return Buffer.concat([Buffer.from(prefixOf(json)), json, newline]);
}

/** @throws StateFileError where the content is not that of a state file, or a record other than the last is damaged. */
export function decodeFile(content: Buffer): History {
  if (!content.subarray(0, header.length).equals(header)) {
    throw new StateFileError(
      content.toString("latin1").startsWith(title)
        ? "it was written by another version of the emulator"
        : "it is not a state file of the emulator",
    );
  }
  const changes: Change[] = [];
  for (let start = header.length; start < content.length;) {
    const end = content.indexOf(newline, start) + 1 || content.length;
    const record = decodeRecord(content.subarray(start, end));
    if (!record) {
      // The first record came into being with the file, in one step: it cannot be torn.
      if (start > header.length && isLast(content, start, end)) return { changes, torn: content.length - start };
      throw new StateFileError(`the record at byte ${start} is damaged`);
    }
    if (!areChanges(record)) {
      throw new StateFileError(`the record at byte ${start} was written by another version of the emulator`);
    }
    changes.push(...record);
    start = end;
  }
  return { changes, torn: 0 };
}

/** What the line of a record says, if it is whole. */
function decodeRecord(line: Buffer): unknown {
  const json = line.subarray(prefixLength, -1);
  const isWhole = line.subarray(-1).equals(newline) && line.toString("latin1", 0, prefixLength) === prefixOf(json);
  return isWhole ? JSON.parse(json.toString("utf8")) : undefined;
}

/** Whether nothing was written after a record: neither behind its line, nor in it because its newline is damaged. */
function isLast(content: Buffer, start: number, end: number): boolean {
  const length = lengthAt(content, start);
  return end === content.length && !(start + prefixLength + length + 1 < end);
}

/** The length that the record at `start` says it has; NaN where it says none. */
function lengthAt(content: Buffer, start: number): number {
  const text = content.toString("latin1", start + 9, start + prefixLength - 1);
  return /^[0-9a-f]{8}$/.test(text) ? Number.parseInt(text, 16) : NaN;
}

function prefixOf(json: Buffer): string {
  return [crc32(json), json.length].map((number) => `${number.toString(16).padStart(8, "0")} `).join("");
}
