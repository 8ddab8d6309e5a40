import { define, type Definition, listing } from "../../provider/lifecycle/definition.js";
import { changedInputs } from "../../provider/lifecycle/diff.js";
import { text } from "../../provider/lifecycle/fields.js";
import { refreshed } from "../../provider/lifecycle/observe.js";
import { outputsOf } from "../../provider/lifecycle/state.js";
import { propertiesOf } from "../../provider/lifecycle/wire.js";
import { wanPort } from "../../provider/resources/port/wan-port.js";

const thing: Definition = define({
  type: "Thing",
  inputs: {
    ofProgram: text().optional(),
    shared: text().shared(),
    createOnly: text().optional().createOnly(),
    writeOnly: text().optional().writeOnly(),
    instruction: text().optional().instruction(),
  },
  outputs: { ofService: text().optional() },
  identity: ["aclId"],
  create: { operation: "CreateACL" },
  read: { from: listing({ operation: "DescribeACLs", items: (page) => page.acls, key: "aclId" }) },
  delete: { operation: "DeleteACL" },
});

const names = [...Object.keys(thing.inputs), ...Object.keys(thing.outputs)];
const all = (value: string): Record<string, string> => Object.fromEntries(names.map((name) => [name, value]));

describe("the origin of a value", () => {
  it("decides which values a read brings into state", () => {
    expect(refreshed(thing, all("state"), all("live"))).toEqual({
      ...all("live"),
      createOnly: "state",
      writeOnly: "state",
      instruction: "state",
    });
  });

  it("decides what becomes of a value that a read does not report", () => {
    expect(refreshed(thing, all("state"), {})).toEqual({ ...all("state"), ofProgram: undefined });
  });

  it("decides which new values are a change", () => {
    expect(changedInputs(thing, all("state"), all("program"))).toEqual([
      "ofProgram",
      "shared",
      "writeOnly",
      "instruction",
    ]);
  });

  it("decides which values a program takes away by leaving them out", () => {
    expect(changedInputs(thing, all("state"), {})).toEqual(["ofProgram", "instruction"]);
  });

  it("decides which values state takes from the program without a call", () => {
    expect(outputsOf(thing, all("live"), all("program"))).toEqual({
      ...all("live"),
      createOnly: "program",
      instruction: "program",
    });
  });

  it("decides which names an answer may hold", () => {
    expect(propertiesOf(thing, all("live"))).toEqual({ ...all("live"), instruction: undefined });
  });
});

describe("the password of a WAN port, which the service never reports", () => {
  const adopt = { id: "sag-1:sn1:5", overwrite: false };
  const port = { smartAGId: "sag-1", serialNumber: "sn1", portName: "5", ipType: "PPPOE", username: "account1", adopt };

  it("is left as it is where the program of an adopted port leaves it out", () => {
    expect(changedInputs(wanPort, { ...port, password: "password1" }, port)).toEqual([]);
  });

  it("goes with the dialling in that needs it", () => {
    const dhcp = { ...port, ipType: "DHCP", username: undefined };
    expect(changedInputs(wanPort, { ...port, password: "password1" }, dhcp)).toEqual([
      "ipType",
      "username",
      "password",
    ]);
  });
});
