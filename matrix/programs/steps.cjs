// A program that changes from update to update, as STEP says, in the ways that users change theirs.
const { Acl, SnatEntry } = require("pulumi-smartag");

const block = { ipProtocol: "ALL", sourcePortRange: "-1/-1", destPortRange: "-1/-1", direction: "in" };
const tie = {
  all: { ...block, policy: "drop", sourceCidr: "10.0.0.0/8", destCidr: "0.0.0.0/0" },
  office: { ...block, policy: "accept", sourceCidr: "10.1.0.0/16", destCidr: "0.0.0.0/0" },
};
const web = (port) => ({ web: { ...tie.office, ipProtocol: "TCP", destPortRange: `${port}/${port}`, priority: 1 } });

/** Declares an entry; `dependsOn` makes it wait for another one. */
const entry = (name, third, dependsOn = []) =>
  new SnatEntry(
    name,
    { smartAGId: "sag-1", cidrBlock: `192.168.${third}.0/24`, snatIp: `10.0.0.${name.length}` },
    { dependsOn },
  );

const office = (port) => new Acl("office", { rules: web(port) }, { replaceOnChanges: ["rules.web.destPortRange"] });

const steps = {
  made: () => {
    office(80);
    entry("moved", 1);
  },
  tie: () => void new Acl("tied", { rules: tie }),
  replaced: () => {
    office(443);
    entry("new", 1, [entry("moved", 2)]);
  },
  "read nothing": () => void Acl.get("read", "acl-doesnotexist"),
  read: () => ({ rules: Acl.get("read", process.env.ACL).rules }),
  imported: () => void new Acl("office", { rules: web(443) }, { import: "acl-doesnotexist" }),
};

module.exports = steps[process.env.STEP]();
