import { closeServers, scripted } from "../support/client.js";
import { type Arrived, ok, type Reply } from "../support/server.js";

afterEach(closeServers);

describe("a list", () => {
  const page = (request: Arrived, total: number): Reply => {
    const [number, size] = [Number(request.parameters["PageNumber"]), Number(request.parameters["PageSize"])];
    const from = (number - 1) * size;
    const acls = Array.from({ length: Math.max(0, Math.min(size, total - from)) }, (_, at) => ({
      AclId: `acl-${from + at}`,
    }));
    return ok({ TotalCount: total, PageSize: size, PageNumber: number, Acls: { Acl: acls } });
  };

  it("is read in pages of the largest size", async () => {
    const { client, server } = await scripted([(request) => page(request, 120)]);
    const acls = await client.list("DescribeACLs", {}, (answer) => answer.acls);
    expect(acls.map(({ aclId }) => aclId)).toEqual(Array.from({ length: 120 }, (_, at) => `acl-${at}`));
    expect(server.requests.map(({ parameters }) => parameters["PageSize"])).toEqual(["50", "50", "50"]);
  });

  it.each([0, 1, 50])("of %d takes one request", async (total) => {
    const { client, sent } = await scripted([(request) => page(request, total)]);
    await expect(client.list("DescribeACLs", {}, (answer) => answer.acls)).resolves.toHaveLength(total);
    expect(sent()).toHaveLength(1);
  });

  it("that changes meanwhile is read anew, so that nothing slips over a page's edge", async () => {
    const { client, sent } = await scripted([
      (request) => page(request, 60),
      (request) => page(request, 59),
      (request) => page(request, 59),
    ]);
    await expect(client.list("DescribeACLs", {}, (answer) => answer.acls)).resolves.toHaveLength(59);
    expect(sent()).toHaveLength(4);
  });

  it("that never stands still is taken as it comes", async () => {
    let total = 80;
    const { client } = await scripted([(request) => page(request, total--)]);
    await expect(client.list("DescribeACLs", {}, (answer) => answer.acls)).resolves.toHaveLength(73);
  });

  it("goes on by token", async () => {
    const { client, server } = await scripted([
      ok({ NextToken: "t2", DpiGroup: [{ DpiGroupId: "1" }] }),
      ok({ NextToken: "t2", DpiGroup: [{ DpiGroupId: "2" }] }),
    ]);
    const groups = await client.list("ListDpiGroups", {}, (answer) => answer.dpiGroup);
    expect(groups.map(({ dpiGroupId }) => dpiGroupId)).toEqual(["1", "2"]);
    expect(server.requests.map(({ parameters }) => [parameters["MaxResults"], parameters["NextToken"]])).toEqual([
      ["100", undefined],
      ["100", "t2"],
    ]);
  });

  it("without pages is one request", async () => {
    const { client } = await scripted([ok({ Regions: { Region: [{ RegionId: "cn-shanghai" }] } })]);
    await expect(client.list("DescribeRegions", {}, (answer) => answer.regions)).resolves.toHaveLength(1);
    await expect(client.list("DescribeRegions", {}, () => undefined)).resolves.toEqual([]);
  });
});

describe("a wait", () => {
  it("looks until it is done and logs the state", async () => {
    const lines: string[] = [];
    const { client } = await scripted([], { log: (line) => lines.push(line) });
    let looks = 0;
    const probe = (): Promise<{ done: string } | { state: string }> =>
      Promise.resolve(++looks === 3 ? { done: "yes" } : { state: "Pending" });
    await expect(client.wait("the network", probe, { firstMs: 1 })).resolves.toBe("yes");
    expect(lines).toEqual(Array(2).fill("smartag: waiting for the network: Pending, 0 s so far"));
  });

  it("gives up with the last state when its budget is used up", async () => {
    const { client } = await scripted([]);
    const wait = client.wait("the network", () => Promise.resolve({ state: "Pending" }), { budgetMs: 20, firstMs: 1 });
    await expect(wait).rejects.toMatchObject({
      name: "WaitTimeoutError",
      state: "Pending",
      message: "Gave up waiting for the network after 0 s; last seen: Pending.",
    });
  });

  it("pauses half a second at first", async () => {
    const { client } = await scripted([]);
    const started = Date.now();
    await client.pause(1);
    expect(Date.now() - started).toBeGreaterThan(350);
  });
});
