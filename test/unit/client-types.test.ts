import { operation, operationNames, type OperationName, type RequestOf, type ResponseOf } from "../../schema/index.js";
import type { SmartagClient } from "../../provider/client/index.js";

// The compiler checks these: a wrong one fails `npm run lint`.
type Equal<A, B> = [A, B] extends [B, A] ? true : false;
function holds<A, B>(yes: Equal<A, B>): void {
  expect(yes).toBe(true);
}

describe("the types of a call", () => {
  it("follow the API model both ways", async () => {
    const client = { call: () => Promise.resolve({ requestId: "r" }) } as unknown as SmartagClient;
    const answer = await client.call("CreateACL", { name: "x", regionId: "cn-shanghai" });
    holds<typeof answer.aclId, string | undefined>(true);
    holds<ResponseOf<"DescribeACLs">["totalCount"], number | undefined>(true);
    holds<RequestOf<"CreateFlowLog">["outputType"], "sls" | "netflow" | "all">(true);
    holds<RequestOf<"AddACLRule">["dpiGroupIds"], readonly string[] | undefined>(true);
    holds<NonNullable<ResponseOf<"DescribeQosCars">["qosCars"]>[number]["priority"], number | undefined>(true);
    // @ts-expect-error a required parameter is missing
    await client.call("CreateACL", {});
    // @ts-expect-error there is no such parameter
    await client.call("CreateACL", { name: "x", nam: "x" });
    // @ts-expect-error not an allowed value
    await client.call("CreateFlowLog", { outputType: "s3" });
    // @ts-expect-error there is no such operation
    await client.call("CreateAcl", { name: "x" });
    // @ts-expect-error there is no such answer
    expect(answer.acl).toBeUndefined();
    // Which of the bandwidths is needed depends on limitType.
    await client.call("CreateQosCar", { qosId: "q", priority: 1, limitType: "Percent", minBandwidthPercent: 1 });
    expect(answer.requestId).toBe("r");
  });

  it("cover every operation of the model", () => {
    const name = operationNames().at(0) as OperationName;
    expect(operation(name).name).toBe("ActivateSmartAccessGateway");
  });
});
