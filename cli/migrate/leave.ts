import type { GeneratedFile } from "../import/object.js";
import { shellWord } from "../shell-word.js";
import { visible } from "../visible.js";
import type { Tool } from "./vendor-state.js";

const START = `#!/bin/sh
# Run this after the first pulumi up of the new program, in the folder of the old one.
# It changes no object. Without it, both tools manage the same objects.
`;

/**
 * Without --force, Pulumi keeps a protected resource. One that Pulumi keeps for another reason, or that
 * has left already, must not stop the others.
 */
const LEAVE = `failed=0
leave() { pulumi state delete --yes --force "$1" || failed=1; }
`;

/** A command line must not be longer than a system allows. */
const MOST_ADDRESSES = 500;

const word = (address: string): string => shellWord(visible(address));

/**
 * The commands with which the other tool stops managing what the program has. ROS has none: there,
 * a policy in the template says so.
 */
export function leavingFile(tool: Tool, addresses: readonly string[]): GeneratedFile | undefined {
  if (addresses.length === 0 || tool === "ROS") return undefined;
  if (tool === "Terraform") {
    const commands: string[] = [];
    for (let first = 0; first < addresses.length; first += MOST_ADDRESSES) {
      const words = addresses.slice(first, first + MOST_ADDRESSES).map((address) => ` \\\n  ${word(address)}`);
      commands.push(`terraform state rm${words.join("")}\n`);
    }
    return { path: "leave-terraform.sh", text: `${START}set -e\n${commands.join("")}` };
  }
  // What depends on others comes after them in a stack, and has to go first.
  const lines = addresses.toReversed().map((urn) => `leave ${word(urn)}\n`);
  return { path: "leave-pulumi.sh", text: `${START}${LEAVE}${lines.join("")}exit $failed\n` };
}

/** What to do with the old state. */
export function leavingReport(tool: Tool): string {
  if (tool === "ROS") {
    return `After the first update, set DeletionPolicy: Retain in the template, and take
the resources out of it. Otherwise both manage them: see docs/migrate.md.
`;
  }
  return `After the first update, run leave-${tool.toLowerCase()}.sh in the folder of the old
program with sh, and take the resources out of it. Otherwise both manage them.
`;
}
