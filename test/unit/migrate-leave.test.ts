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
  expect(text.split("\n").at(-2)).toBe(`pulumi state delete --yes 'urn:pulumi:a::b::c::it'\\''s; rm -rf /\\u000a$(x)'`);
});

test("nothing to leave is no file", () => {
  expect(leavingFile("Terraform", [])).toBeUndefined();
  expect(leavingFile("ROS", ["Acl"])).toBeUndefined();
});
