// The picture of docs/graph.md and the README: what `smartag graph` draws of a preview of four offices.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { drawnOffices, previewText } from "./built.mts";
import { root } from "./root.mts";

const bindings = ["SerialNumberBinding", "CcnBinding", "LanPort", "SnatEntry", "QosAssociation"];

/** An office is added, another one closed; the ACL of a third one and the guarantees of all change. */
const operations = {
  ...Object.fromEntries(["Gateway", "AclAssociation", ...bindings].map((type) => [`${type} nanjing`, "create"])),
  ...Object.fromEntries(
    ["Gateway", "AclAssociation", "FlowLogAssociation", ...bindings].map((type) => [`${type} suzhou`, "delete"]),
  ),
  "AclAssociation hq": "replace",
  "Acl guests": "create",
  "Qos shares": "update",
};

export async function graphPicture(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "smartag-picture-"));
  try {
    writeFileSync(join(folder, "preview.json"), previewText(drawnOffices(), operations));
    const command = [join(root, "dist", "cli", "main.js"), "graph", "--preview", "preview.json"];
    const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: folder });
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
