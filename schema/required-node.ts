import { compareVersions } from "./models.js";

/** The oldest Node that this package works with, as `engines` in package.json says. */
export const requiredNode = "20.18.1";

/**
 * Each entry of the package imports this file first. Otherwise an older Node would fail where the
 * first missing function is called, in the middle of an update.
 */
const { node } = process.versions;
if ((compareVersions(node, requiredNode) ?? 0) < 0) {
  throw new Error(`pulumi-smartag needs Node ${requiredNode} or later; this is Node ${node}. Install a newer Node.`);
}
