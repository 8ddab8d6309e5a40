import { readFileSync } from "node:fs";

/** The text of a file, or of standard input for 0. Editors and shells of Windows may begin it with a mark. */
export const textIn = (file: string | 0): string => readFileSync(file, "utf8").replace(/^\uFEFF/, "");
