import { isIPv4 } from "node:net";
import ipaddr from "ipaddr.js";
import { type Call, type Chapter, under } from "../call.js";
import { blocksOf, overlaps } from "../protocol/formats.js";
import type { Readings } from "../settings.js";
import { appInstance, type ObjectOf } from "../store/kinds.js";
import { checkedName, wasUsed } from "./app-clients.js";

type App = ObjectOf<"gateway">;

/** The client accounts of app instances. */
export const appUserOperations: Chapter = {
  CreateSmartAccessGatewayClientUser: under("SmartAGId", (call) => {
    const app = call.app();
    const mail = call.need("UserMail");
    const name = newName(call) ?? mail;
    const bandwidth = checkedBandwidth(call, limitsOf(call).atFirst);
    requireRoomFor(call, app, { name, clientIp: call.text("ClientIp") });
    const user = call.store.add("clientUser", {
      ...call.owner(),
      id: idOf(app, name),
      gatewayId: app.id,
      name,
      mail,
      bandwidth,
      clientIp: call.text("ClientIp"),
      password: call.text("Password"),
      disabled: false,
    });
    return answer(user);
  }),

  ModifySmartAccessGatewayClientUser: under("SmartAGId", (call) => {
    const user = userOf(call);
    const mail = call.text("Email") ?? user.mail;
    return answer(
      call.store.edit("clientUser", user, { bandwidth: checkedBandwidth(call, limitsOf(call).later), mail }),
    );
  }),

  ResetSmartAccessGatewayClientUserPassword: under("SmartAGId", (call) => {
    call.store.edit("clientUser", userOf(call), { password: checkedPassword(call) });
    return {};
  }),

  DeleteSmartAccessGatewayClientUser: under("SmartAGId", (call) => {
    const user = userOf(call);
    if (wasUsed(call, user)) throw call.error("ClientUser.UserInUsing", `(${user.name})`);
    call.store.remove("clientUser", user.id);
    return {};
  }),

  EnableSmartAccessGatewayUser: under("SmartAGId", (call) => {
    call.store.edit("clientUser", userOf(call), { disabled: false });
    return {};
  }),

  DisableSmartAccessGatewayUser: under("SmartAGId", (call) => {
    call.store.edit("clientUser", userOf(call), { disabled: true });
    return {};
  }),

  DescribeSmartAccessGatewayClientUsers(call) {
    const [name, mail] = [call.text("UserName"), call.text("UserMail")];
    const found = call.store
      .all("clientUser", { gatewayId: call.app().id })
      .filter((user) => (name ?? user.name) === user.name && (mail ?? user.mail) === user.mail);
    return call.page(found, "Users.User", (user) => ({
      UserName: user.name,
      UserMail: user.mail,
      Bandwidth: user.bandwidth,
      ClientIp: user.clientIp ?? call.store.first("onlineClient", { userId: user.id })?.clientIp,
      IsStaticIp: Number(user.clientIp !== undefined),
      State: Number(user.disabled),
    }));
  },

  RoamClientUser: under("TargetSmartAGId", (call) => {
    const id = call.need("OriginSmartAGId");
    const origin = call.store.get("gateway", id);
    const isMine = origin?.account === call.account.name && origin.region === call.need("OriginRegionId");
    if (!isMine || origin.hardware !== appInstance) throw call.error("SAG.InstanceNoFound", `(${id})`);
    const target = call.gateway("TargetSmartAGId");
    if (target.hardware !== appInstance) throw call.error("ClientUser.NotSupportAction", `(${target.id})`);
    const { name, mail, bandwidth, clientIp, password } = userOf(call, origin);
    const [theirs, ours] = [origin, target].map(({ cidrBlock }) => blocksOf(cidrBlock));
    const clash = theirs?.find((block) => ours?.some((other) => overlaps(block, other)));
    if (clash !== undefined) throw call.error("SAG.CidrOverlap", `(${clash})`);
    const { bandwidth: most } = limitsOf(call).atFirst;
    if (bandwidth > most) throw call.error("ClientUser.BandwidthInvalid", `(${bandwidth})`);
    requireRoomFor(call, target, { name, clientIp });
    call.store.add("clientUser", {
      ...call.owner(),
      id: idOf(target, name),
      gatewayId: target.id,
      name,
      mail,
      bandwidth,
      password,
      disabled: false,
    });
    return {};
  }),
};

interface Limits {
  readonly name: RegExp;
  readonly nameText: string;
  /** Kbps of a new user, and after a change. */
  readonly atFirst: { readonly bandwidth: number };
  readonly later: { readonly bandwidth: number };
}

/** What the service takes, by the age of its documentation. */
const limits: Readonly<Record<Readings["appUsers"], Limits>> = {
  "2026": {
    name: /^[A-Za-z0-9][\w@.-]{6,32}$/,
    nameText: "7 to 33 letters, digits, _, @, . and - that start with a letter or digit",
    atFirst: { bandwidth: 20_000 },
    later: { bandwidth: 20_000 },
  },
  "2019": {
    name: /^[A-Za-z0-9][\w@.-]{1,31}$/,
    nameText: "2 to 32 letters, digits, _, @, . and - that start with a letter or digit",
    atFirst: { bandwidth: 2_000 },
    later: { bandwidth: 5_000 },
  },
};

const limitsOf = (call: Call): Limits => limits[call.settings.readings.appUsers];

const idOf = ({ id }: App, name: string): string => `${id}:${name}`;

const answer = ({ name, mail, bandwidth, clientIp }: ObjectOf<"clientUser">) => ({
  UserName: name,
  UserMail: mail,
  Bandwidth: bandwidth,
  ClientIp: clientIp,
});

/** The user that the call names. */
function userOf(call: Call, app = call.app()): ObjectOf<"clientUser"> {
  const name = checkedName(call, "UserName");
  const user = call.store.get("clientUser", idOf(app, name));
  if (!user) {
    const codes = ["ResourceNotFound.User", "ClientUser.NameInvalid", "Forbidden"];
    throw call.error(codes, `${app.id} has no user ${name}.`);
  }
  return user;
}

/** The name of a new user, which comes with a password. */
function newName(call: Call): string | undefined {
  if (!call.given("UserName") && !call.given("Password")) return undefined;
  const name = checkedName(call, "UserName");
  const { name: form, nameText } = limitsOf(call);
  if (!form.test(name)) throw call.invalid("UserName", `UserName is "${name}", allowed are ${nameText}.`);
  if (checkedPassword(call) === undefined) throw call.missing("Password", "UserName needs a Password.");
  return name;
}

function checkedPassword(call: Call): string | undefined {
  const password = call.text("Password");
  if (password !== undefined && !/^[A-Za-z0-9][\w@.-]*$/.test(password)) {
    throw call.invalid("Password", "Password starts with a letter or digit and holds letters, digits, _, -, . and @.");
  }
  return password;
}

function checkedBandwidth(call: Call, { bandwidth: most }: Limits["later"]): number {
  const bandwidth = call.needInteger("Bandwidth");
  if (bandwidth > most) throw call.invalid("Bandwidth", `Bandwidth is ${bandwidth}, allowed is 1 to ${most}.`);
  return bandwidth;
}

/** Refuses a new user that the instance cannot take. */
function requireRoomFor(call: Call, app: App, user: { name: string; clientIp: string | undefined }): void {
  const { id, userCount = 0, cidrBlock } = app;
  const blocks = blocksOf(cidrBlock);
  if (blocks.length === 0) throw call.error("SAG.CidrEmpty", `(${id})`);
  if (call.store.get("clientUser", idOf(app, user.name))) throw call.error("ClientUser.UserExist", `(${user.name})`);
  const users = call.store.all("clientUser", { gatewayId: id });
  if (users.length >= userCount) throw call.error("ClientUser.UserOverLimit", `(${userCount})`);
  const { clientIp } = user;
  if (clientIp === undefined) return;
  const isInside =
    isIPv4(clientIp) && blocks.some((block) => ipaddr.IPv4.parse(clientIp).match(ipaddr.IPv4.parseCIDR(block)));
  if (!isInside) throw call.error("ClientUser.InvalidClientIp", `(${clientIp} is not in ${cidrBlock})`);
  const holder = users.find((other) => other.clientIp === clientIp);
  if (holder) throw call.error("ClientUser.InvalidClientIp", `(${clientIp} is ${holder.name}'s)`);
}
