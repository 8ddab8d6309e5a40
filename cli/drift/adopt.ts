import { resolve } from "node:path";
import { placeText } from "../../provider/lifecycle/place.js";
import type { Program } from "../import/object.js";
import { objectsToDeclare } from "../import/objects.js";
import { programOf } from "../import/program.js";
import { countsReport, filesReport, leftOutReport, secretsReport } from "../import/summary.js";
import { addFiles } from "../import/write.js";
import type { Drift } from "./finding.js";
import type { Gathered } from "./gather.js";

/**
 * Writes declarations that adopt the unmanaged objects of a report into a folder. Returns what it
 * wrote, in words.
 *
 * @throws Error if the objects live in several places, or a file exists. Then nothing is written.
 */
export function writeAdoptions(gathered: Gathered, found: Drift, folder: string): string {
  const reported = found.findings.filter(({ kind }) => kind === "unmanaged");
  const places = [...new Set(reported.map(({ place }) => placeText(place)))];
  const [place] = places;
  if (place === undefined) return "Nothing is unmanaged, so nothing was written.\n";
  if (places.length > 1) {
    throw new Error(
      `--adopt writes a program for one place, and there is something in ${places.join(" and ")}. Nothing was written.`,
    );
  }
  const program = adopting(gathered, found, place);
  const files = program.files.map(({ path }) => path);
  addFiles(resolve(folder), program.files, "Give --adopt another folder.");
  return (
    countsReport(program, place) +
    filesReport(files, folder, true) +
    leftOutReport(program.leftOut) +
    secretsReport(program)
  );
}

function adopting({ parts }: Gathered, { findings }: Drift, place: string): Program {
  const keys = new Set(findings.map(({ type, id }) => `${type} ${id}`));
  const objects = parts
    .filter((part) => placeText(part.place) === place)
    .flatMap(({ strangers }) => strangers.map(({ object }) => object))
    .filter(({ definition: { type }, id }) => keys.has(`${type} ${id}`));
  return programOf(objectsToDeclare(objects, { settings: "all" }), {
    introduction: [`What no stack managed in ${place}, as smartag drift found it.`],
  });
}
