import { SmartagClient } from "../../provider/client/index.js";
import { action, type AnyAction } from "../../provider/lifecycle/action.js";
import { ActionLifecycle } from "../../provider/lifecycle/action-lifecycle.js";
import type { Properties } from "../../provider/lifecycle/definition.js";
import { type Fields, id, oneOf } from "../../provider/lifecycle/fields.js";
import { Run } from "../../provider/lifecycle/run.js";

/** An action with these inputs beside the gateway that it acts on. */
function lifecycleWith(inputs: Fields): ActionLifecycle {
  const restart = action({
    type: "Restart",
    summary: "Restarts a gateway.",
    inputs: { smartAGId: id("sag-"), ...inputs },
    outputs: {},
    operation: "RebootSmartAccessGateway",
    reads: [],
    under: "smartAGId",
    ifLost: () => "repeat",
    after: () => Promise.resolve({}),
  });
  const client = () => new SmartagClient({ region: "cn-shanghai", endpoint: "http://127.0.0.1:1" });
  return new ActionLifecycle(restart as unknown as AnyAction, { client, names: () => [] }, new Run());
}

describe("an input with a default that a newer version adds", () => {
  const program = { smartAGId: "sag-1", triggers: ["1"] };
  const state = { ...lifecycleWith({}).check(undefined, program).inputs, ranAt: "2027-01-31T08:00:00.000Z" };
  const newer = lifecycleWith({ mode: oneOf("soft", "hard").default("soft") });
  const replaces = (news: Properties): string[] => newer.diff("sag-1", state, newer.check(state, news).inputs).replaces;

  it("does not run an action again that ran before", () => {
    expect(newer.diff("sag-1", state, newer.check(state, program).inputs)).toEqual({
      changes: false,
      replaces: [],
      deleteBeforeReplace: false,
      warnings: [],
    });
  });

  it("runs it again once the program gives another value, or anything else changes", () => {
    expect(replaces({ ...program, mode: "hard" })).toEqual(["mode"]);
    expect(replaces({ ...program, triggers: ["2"] })).toEqual(["triggers"]);
    expect(replaces({ smartAGId: "sag-1" })).toEqual(["triggers"]);
  });
});
