import type { Review } from "../../network/review/review.js";
import type { AclReview } from "../../network/review/acl-review.js";
import type { Finding } from "../../network/verify/verify.js";
import { visible } from "../visible.js";
import { wrapped } from "../table.js";
import { placeOf, sentence } from "../verify/report.js";
import {
  changedText,
  conditionsText,
  countsText,
  decidersText,
  exceptText,
  fates,
  fateTitles,
  fromTo,
  kindText,
  NO_EFFECT,
  packetsText,
  promiseOrder,
  promiseText,
  rowsWith,
  sharesText,
  siteText,
  sitesText,
  subjectText,
  summaryLines,
  tableText,
  unknownText,
  verdictsText,
} from "./words.js";

/** A text in lines of 80 columns, the first with a mark and the others below it. */
function item(text: string, indent = 2, mark = "- "): string {
  const space = " ".repeat(indent);
  return wrapped(visible(text).split(" "), " ", indent + mark.length)
    .map((line, at) => `${space}${at === 0 ? mark : " ".repeat(mark.length)}${line}\n`)
    .join("");
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : `\n${visible(title)}\n${lines.join("")}`;

/** The review for people at a terminal, of 80 columns. */
export function textReview(review: Review, source: string | undefined): string {
  const { changes, sites, acls, qos, ways, gaps, orders, findings, promises, unknown, noEffect } = review;
  const listed = promiseOrder.flatMap((state) => promises.filter((promise) => promise.state === state));
  const kept = promises.length - listed.length;
  const shown = acls.filter(({ rows, unknown: why }) => rows.length > 0 || why !== undefined);
  return [
    item(`Review of ${source ?? "the preview"}: ${countsText(changes)}`, 0, ""),
    ...summaryLines(review).map((line) => item(line, 0)),
    section("Promises", [
      ...listed.map((promise) => item(`${promise.name} ${promiseText(promise)}`)),
      ...(kept > 0 ? [item(`${kept} kept`)] : []),
    ]),
    section("New findings of verify", findings.added.map(findingItem)),
    ...shown.map(aclSection),
    ...qos.map((one) =>
      section(`QoS at ${sitesText(one.sites)}: ${fromTo("QoS", one)}`, [
        ...(one.unknown === undefined ? [] : [item(`not known: ${one.unknown}`)]),
        ...sharesText(one).map((line) => item(line)),
        ...(one.isOpen ? [item("other programs may add cars and policies, which are not known here")] : []),
      ]),
    ),
    section(
      "NAT and routes",
      ways.map(({ of, place, change, what, effect, example }) =>
        item(`${of} ${place}: ${change} ${what}: ${effect}${example === undefined ? "" : `; for example ${example}`}`),
      ),
    ),
    section(
      "Sites",
      sites.map((site) => item(`${site.name} ${siteText(site)}`)),
    ),
    section(
      "Gaps in service during the update",
      gaps.map(({ resource, site, why, meanwhile, example }) =>
        item(
          `${subjectText(resource)}${site === undefined ? "" : ` at ${site}`}, ${why}: ${meanwhile}${example === undefined ? "" : `, for example ${example}`}`,
        ),
      ),
    ),
    section(
      "Orders",
      orders.map(({ resource, direction, what, undo }) =>
        item(`${direction}: ${subjectText(resource)}, ${what}. To undo it: ${undo}`),
      ),
    ),
    section(
      "Not known",
      unknown.map((one) => item(`${subjectText(one)}: ${unknownText(one)}`)),
    ),
    section("Findings of verify that are gone", findings.gone.map(findingItem)),
    section(
      NO_EFFECT,
      noEffect.map(changedText).map((line) => item(line)),
    ),
    ...acls.filter(({ table }) => table.some(({ mark }) => mark !== "same")).map(tableSection),
  ].join("");
}

function findingItem(finding: Finding): string {
  const { severity, rule, why, example, advice } = finding;
  const packet = example === undefined ? "" : ` For example ${example}.`;
  return item(`${severity} ${rule}, ${placeOf(finding)}: ${sentence(why)}${packet} ${advice}`);
}

function aclSection(acl: AclReview): string {
  const lines = fates.flatMap((fate) => {
    const rows = rowsWith(acl, fate);
    if (rows.length === 0) return [];
    return [
      `  ${fateTitles[fate]}\n`,
      ...rows.map((row) => {
        const condition = conditionsText(row);
        const verdict = fate === "unsure" ? ` (${verdictsText(row)})` : "";
        const more = [exceptText(row), condition].filter((text) => text !== "").map((text) => `, ${text}`);
        return item(
          `${kindText(row)}: ${packetsText(row.packets)}${verdict}${more.join("")}; for example ${row.example} [${decidersText(row)}]`,
          4,
        );
      }),
    ];
  });
  return section(`Traffic at ${sitesText(acl.sites)}: ${fromTo("ACL", acl)}`, [
    ...(acl.unknown === undefined ? [] : [item(`not known: ${acl.unknown}`)]),
    ...lines,
    ...(acl.isOpen ? [item("other programs may add rules, which are not known here")] : []),
  ]);
}

const tableSection = (acl: AclReview): string =>
  section(
    `Rules at ${sitesText(acl.sites)}: ${fromTo("ACL", acl)}`,
    tableText(acl.table).map((line) => item(line.slice(2), 2, line.slice(0, 2))),
  );
