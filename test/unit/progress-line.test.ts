import { Writable } from "node:stream";
import { ProgressLine } from "../../cli/progress.js";

class Terminal extends Writable {
  written = "";
  readonly columns = 20;

  constructor(readonly isTTY: boolean) {
    super();
  }

  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.written += chunk.toString();
    done();
  }
}

test("a line on a terminal is written over, is not wider than it, and goes away", () => {
  const now = jest.spyOn(Date, "now").mockReturnValue(1_000);
  const terminal = new Terminal(true);
  const line = new ProgressLine(terminal);
  line.show("1 of 2 lists read");
  // Nobody reads so quickly.
  line.show("2 of 2 lists read");
  now.mockReturnValue(1_200);
  line.show("200 of 2000 lists read");
  line.clear();
  expect(terminal.written).toBe("\r1 of 2 lists read\u001b[K\r200 of 2000 lists r\u001b[K\r\u001b[K");
  now.mockRestore();
});

test("nothing is shown where nobody looks on", () => {
  const pipe = new Terminal(false);
  const line = new ProgressLine(pipe);
  line.show("1 of 2 lists read");
  line.clear();
  expect(pipe.written).toBe("");
});
