import assert from "node:assert/strict";
import { before, test } from "node:test";
import * as pulumi from "@pulumi/pulumi";

const resources: pulumi.runtime.MockResourceArgs[] = [];
let program: typeof import("./index.js");

before(async () => {
  // The mocks answer, so nothing is created and nothing is sent.
  await pulumi.runtime.setMocks(
    {
      newResource: (args) => {
        resources.push(args);
        return { id: `${args.name}-id`, state: args.inputs };
      },
      call: ({ token }) => {
        assert.equal(token, "smartag:index:getGateways");
        return { gateways: [{ smartAGId: "sag-office", name: "office" }] };
      },
    },
    "office",
  );
  pulumi.runtime.setAllConfig({ "office:gatewayId": "sag-office" });
  program = await import("./index.js");
  // Until every resource is registered.
  await pulumi.runtime.disconnect();
});

function inputsOf(type: string) {
  return resources.find((one) => one.type.endsWith(`:${type}`))?.inputs;
}

function valueOf<T>(output: pulumi.Output<T>): Promise<T> {
  return new Promise((resolve) => output.apply(resolve));
}

test("the gateway exists already", () => {
  assert.deepEqual(inputsOf("Gateway"), { adopt: "sag-office" });
});

test("only the web server can be reached", () => {
  const { web, rest } = inputsOf("Acl").rules;
  assert.equal(web.destPortRange, "443/443");
  assert.equal(rest.policy, "drop");
  assert.ok(rest.priority > web.priority);
});

test("the gateways that are offline are an output", async () => {
  assert.deepEqual(await valueOf(program.offline), ["office"]);
});
