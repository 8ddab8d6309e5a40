import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { root } from "./root.mts";

/** The text of a file in the format that the check of the sources wants. */
export async function formatted(file: string, text: string): Promise<string> {
  const filepath = join(root, file);
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}
