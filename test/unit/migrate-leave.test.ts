import { spawnSync } from "node:child_process";
import { leavingFile } from "../../cli/migrate/leave.js";

test("a long list of addresses takes several commands, which name each once", () => {
  const addresses = Array.from({ length: 1001 }, (_, index) => `alicloud_sag_acl.a[${index}]`);
  const { path, text } = leavingFile("Terraform", addresses) ?? { path: "", text: "" };
  expect(path).toBe("leave-terraform.sh");
  expect(text.match(/^terraform state rm \\$/gm)).toHaveLength(3);
  expect([...text.matchAll(/^ {2}'(.*?)'(?: \\)?$/gm)].map(([, address]) => address)).toEqual(addresses);
});

test("an address cannot end the word that it is", () => {
  const { text = "" } = leavingFile("Pulumi", ["urn:pulumi:a::b::c::it's; rm -rf /\n$(x)"]) ?? {};
  expect(text).toContain(`\nleave 'urn:pulumi:a::b::c::it'\\''s; rm -rf /\\u000a$(x)'\n`);
});

test("a resource that Pulumi keeps does not stop the others, and the script ends with 1", () => {
  const { text = "" } = leavingFile("Pulumi", ["urn:c", "urn:kept", "urn:a"]) ?? {};
  const pulumi = 'pulumi() { echo "$*"; test "$5" != urn:kept; }\n';
  const { stdout, status } = spawnSync("sh", { input: pulumi + text, encoding: "utf8" });
  expect(stdout.trim().split("\n")).toEqual(
    ["urn:a", "urn:kept", "urn:c"].map((urn) => `state delete --yes --force ${urn}`),
  );
  expect(status).toBe(1);
});

test("nothing to leave is no file", () => {
  expect(leavingFile("Terraform", [])).toBeUndefined();
  expect(leavingFile("ROS", ["Acl"])).toBeUndefined();
});
