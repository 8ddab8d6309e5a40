import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { root } from "./root.mts";

/** Files by their path, in the format that the check of the sources wants. */
export async function formattedFiles(texts: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const finished = Object.entries(texts).map(async ([file, text]) => [file, await formatted(file, text)] as const);
  return Object.fromEntries(await Promise.all(finished));
}

/** The text of a file in the format that the check of the sources wants. */
export async function formatted(file: string, text: string): Promise<string> {
  const filepath = join(root, file);
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}
