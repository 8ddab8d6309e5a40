import { randomBytes } from "node:crypto";
import * as pulumi from "@pulumi/pulumi";
import {
  CcnBinding,
  CcnCenAttachment,
  ClientUser,
  ClientUserDns,
  CloudConnectNetwork,
  EnterpriseCode,
  EnterpriseCodeAssignment,
  SoftwareGateway,
} from "pulumi-smartag";
import { readUsers } from "./users";

const config = new pulumi.Config();
// By user name; a namespace of its own, so that each is set and encrypted by itself.
const givenPasswords = new pulumi.Config("passwords");

// Every default works with what the emulator starts with.
const cenId = config.get("cenId") ?? "cen-emulator1a";
const instance = config.get("instance");
const userCount = config.getNumber("userCount") ?? 10;
const months = config.getNumber("months") ?? 1;
const cidrBlock = config.get("cidrBlock") ?? "10.250.0.0/24";
const dnsServers = config.getObject<string[]>("dnsServers") ?? ["10.0.0.53", "10.0.1.53"];

const users = readUsers();
if (users.length > userCount) {
  throw new pulumi.RunError(
    `users.csv has ${users.length} users, userCount is ${userCount}; more are paid for when it is raised`,
  );
}

// The network that the users come into, and through a CEN the cloud.
const network = new CloudConnectNetwork("remote-access", { cidrBlocks: ["10.0.0.0/8"] });
const attachment = new CcnCenAttachment("cloud", { ccnId: network.id, cenId });

const app = new SoftwareGateway(
  "remote-access",
  {
    ...(instance !== undefined && { adopt: { id: instance, overwrite: true } }),
    userCount,
    period: months,
    cidrBlocks: [cidrBlock],
  },
  // The service has no call that deletes it: it ends with the time that is paid for, and until then can be adopted again.
  { retainOnDelete: true },
);
const smartAGId = app.id;
new CcnBinding("remote-access", { ccnId: network.id, smartAGId }, { dependsOn: attachment });
new ClientUserDns("remote-access", { smartAGId, appDNS: dnsServers });

// What people type into the app to find their enterprise.
const code = new EnterpriseCode("remote-access", { enterpriseCode: config.get("enterpriseCode") ?? "acme1" });
new EnterpriseCodeAssignment("remote-access", { smartAGId, enterpriseCode: code.enterpriseCode });

const passwords: Record<string, ClientUser["password"]> = {};
for (const { name, mail, bandwidth, enabled, ip } of users) {
  const given = givenPasswords.getSecret(name);
  const user = new ClientUser(
    name,
    {
      smartAGId,
      userName: name,
      userMail: mail,
      bandwidth,
      enabled,
      ...(ip !== undefined && { clientIp: ip }),
      password: given ?? randomPassword(),
    },
    // A random one is drawn in every run; the first stays.
    { ignoreChanges: given ? [] : ["password"] },
  );
  passwords[name] = user.password;
}

/** 24 characters that the service takes, kept as a secret. */
function randomPassword(): pulumi.Output<string> {
  return pulumi.secret(randomBytes(12).toString("hex"));
}

export const appInstance = app.id;
export const enterpriseCode = code.enterpriseCode;
export const loginPasswords = pulumi.secret(passwords);
