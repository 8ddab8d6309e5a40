/** Below what GitHub takes, with room for the line by which a comment is found again. */
export const MOST_CHARACTERS = 64_000;

/** A part of a comment. */
export interface Block {
  readonly text: string;
  /** Which parts are left out first if the whole is too long: those of the greatest number. */
  readonly rank: number;
  /** What it is, for the note on what was left out. */
  readonly what: string;
}

/** Parts of a comment, of which some are left out if it would be too long. The note says which. */
export function fitted(blocks: readonly Block[], most = MOST_CHARACTERS): string {
  const whole = blocks.filter(({ text }) => text !== "");
  const kept = new Set(whole);
  const leaving = [...whole.keys()].sort(
    (one, other) => (whole[other]?.rank ?? 0) - (whole[one]?.rank ?? 0) || other - one,
  );
  const left: Block[] = [];
  for (const at of leaving) {
    if (joined(whole, kept, left).length <= most) break;
    const block = whole[at] as Block;
    // The summary is what a comment is for.
    if (block.rank === 0) continue;
    kept.delete(block);
    left.push(block);
  }
  return joined(whole, kept, left);
}

function joined(blocks: readonly Block[], kept: ReadonlySet<Block>, left: readonly Block[]): string {
  const texts = blocks.filter((block) => kept.has(block)).map(({ text }) => text.trimEnd());
  return `${[...texts, ...note(left)].join("\n\n")}\n`;
}

function note(left: readonly Block[]): string[] {
  if (left.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { what } of left) counts.set(what, (counts.get(what) ?? 0) + 1);
  const parts = [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([what, count]) => `${what} (${count})`);
  return [
    `**Left out, because a comment takes no more:** ${parts.join(", ")}. \`smartag review\` without \`--format\` prints all of it.`,
  ];
}
