/** A line on a terminal that is written over, so that only the newest text remains. */
export class ProgressLine {
  #shownAt = 0;

  constructor(
    private readonly stream: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number },
  ) {}

  /** Shows a text, unless the last one is still to be read. Shows nothing if nobody looks on. */
  show(text: string): void {
    const now = Date.now();
    if (!this.stream.isTTY || now - this.#shownAt < 100) return;
    this.#shownAt = now;
    // A text that wraps could not be written over.
    this.stream.write(`\r${text.slice(0, (this.stream.columns ?? 80) - 1)}\u001b[K`);
  }

  clear(): void {
    if (this.#shownAt > 0) this.stream.write("\r\u001b[K");
  }
}
