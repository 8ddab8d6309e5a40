import { readFileSync } from "node:fs";
import * as sag from "../../provider/index.js";
import { providerText } from "../../provider/program/dynamic.js";
import { Bench } from "../support/engine.js";

jest.setTimeout(300_000);

const delivery = {
  receiverCountry: "secret-country",
  receiverState: "secret-state",
  receiverCity: "secret-city",
  receiverDistrict: "secret-district",
  receiverTown: "secret-town",
  receiverAddress: "secret-address",
  receiverZip: "secret-zip",
  receiverName: "secret-name",
  receiverMobile: "secret-mobile",
  receiverPhone: "secret-phone",
  receiverEmail: "secret@example.com",
  buyerMessage: "secret-message",
};

test("state holds a short constant as provider, and no secret in clear", async () => {
  const bench = await Bench.open({
    secretConfig: {
      "smartag:accessKeyId": "emulator",
      "smartag:accessKeySecret": "emulator-secret",
      "smartag:connections": JSON.stringify({
        other: { accessKeyId: "emulator2", accessKeySecret: "emulator2-secret" },
      }),
    },
  });
  try {
    const program = (): Promise<void> => {
      new sag.Gateway("office", {
        hardWareSpec: "sag-vcpe",
        haType: "warm_backup",
        maxBandwidth: 20,
        period: 1,
        ...delivery,
      });
      new sag.Acl("branches", { connection: "other" });
      return Promise.resolve();
    };
    const run = await bench.up(program);
    expect(run).toMatchObject({ ok: true, changes: { create: 3 } });
    expect((await bench.refresh()).changes).toEqual({ same: 3 });
    expect(await bench.up(program)).toMatchObject({ ok: true, calls: [], changes: { same: 3 } });

    const acls = (await bench.state())["acl"] ?? [];
    expect(acls.map(({ account }) => account)).toEqual(["emulator2"]);
    const state = readFileSync(bench.stateFile, "utf8");
    for (const secret of ["secret-", "secret@", "emulator-secret", "emulator2-secret"]) {
      expect(state).not.toContain(secret);
      expect(run.output).not.toContain(secret);
    }
    expect(state).toContain("ciphertext");
    for (const [name, type] of [
      ["office", "Gateway"],
      ["branches", "Acl"],
    ] as const) {
      const { inputs, outputs } = await bench.resource(name);
      expect(inputs["__provider"]).toBe(providerText(type));
      expect(outputs["__provider"]).toBe(providerText(type));
      expect(providerText(type).length).toBeLessThan(200);
    }
  } finally {
    await bench.close();
  }
});
