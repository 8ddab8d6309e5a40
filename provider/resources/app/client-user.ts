import { define, listing } from "../../lifecycle/definition.js";
import { boolean, id, integer, ip, mail, pattern } from "../../lifecycle/fields.js";
import { ofNew, rule } from "../../lifecycle/rules.js";
import { everyApp } from "../gateway/listing.js";

/**
 * Kbps that a user has by default, and the most that the service took for a new user before 2021.
 */
const USUAL_BANDWIDTH = 2000;

/**
 * What the service takes as the name of a new user; users that were made before 2021 have shorter
 * ones.
 */
const NAME = /^[A-Za-z0-9][\w@.-]{6,32}$/;

/** A password as the service takes it. */
export const userPassword = () =>
  pattern(
    /^[A-Za-z0-9][\w@.-]{7,31}$/,
    "8 to 32 letters, digits, underscores, hyphens, periods and @ that start with a letter or digit",
  );

/**
 * A user of an app instance. Id: `sag-...:USERNAME`. The service deletes no user that was used in
 * the current month.
 *
 * @example
 * ```ts
 * new ClientUser("li", {
 *   smartAGId: app.id,
 *   userName: "li.ming",
 *   password: config.requireSecret("liMing"),
 *   userMail: "li@example.com",
 *   bandwidth: 2000,
 * });
 * ```
 *
 * @see CreateSmartAccessGatewayClientUser, ModifySmartAccessGatewayClientUser,
 * ResetSmartAccessGatewayClientUserPassword, EnableSmartAccessGatewayUser,
 * DisableSmartAccessGatewayUser, DeleteSmartAccessGatewayClientUser,
 * DescribeSmartAccessGatewayClientUsers
 */
export const clientUser = define({
  type: "ClientUser",
  vendor: { terraform: "alicloud_sag_client_user", ros: "ALIYUN::SAG::AppUser" },
  inputs: {
    /** The app instance, which must have `cidrBlocks`. */
    smartAGId: id("sag-").replaces(),
    /**
     * The name to log in with, unique within the app instance: 7 to 33 letters, digits, `_`, `@`,
     * `.` and `-` that start with a letter or a digit; needs a `password`. With `adopt`, any name
     * that the user has: older ones may be shorter. Default: the mail address.
     */
    userName: pattern(/^[^\s:]+$/, "a text without spaces and colons")
      .shared()
      .replaces(),
    /**
     * The user's mail address, 2 to 64 characters, which receives the login data. Without a
     * `userName` it is the name and must not contain a colon.
     */
    userMail: mail({ max: 64 }),
    /**
     * Kbps, 1 to 20000. Older documentation lets a user be made with 2000 at most and have 5000: if
     * the service refuses more for a new user, the user is made with 2000 and changed by a second
     * call.
     */
    bandwidth: integer({ min: 1, max: 20_000 }).default(USUAL_BANDWIDTH),
    /**
     * The fixed address of the user, in the private blocks of the app instance. Left out, each
     * connection gets another one.
     */
    clientIp: ip().optional().replaces(),
    /**
     * The password, 8 to 32 letters, digits, `_`, `-`, `@` and `.` that start with a letter or
     * digit (the API's page does not list the `.`); needs a `userName`. A secret; the service never
     * reports it, so drift is not detected. Left out, the live value is kept.
     */
    password: userPassword().optional().secret().writeOnly(),
    /**
     * Whether the user may log in. Left out, the live value is kept. @see
     * EnableSmartAccessGatewayUser, DisableSmartAccessGatewayUser
     */
    enabled: boolean().shared(),
  },
  outputs: {},
  rules: [
    ofNew(
      rule(["userName"], ({ adopt, userName }) =>
        adopt !== undefined || typeof userName !== "string" || NAME.test(userName)
          ? undefined
          : {
              property: "userName",
              reason: `"${userName}" is not allowed for a new user; give 7 to 33 letters, digits, _, @, . and - that start with a letter or a digit, or adopt a user that has this name`,
            },
      ),
    ),
    // The user's name is a part of the id, and the parts of an id are parted by colons.
    rule(["adopt", "userName", "userMail"], ({ adopt, userName, userMail }) =>
      (adopt ?? userName) === undefined && typeof userMail === "string" && userMail.includes(":")
        ? {
            property: "userMail",
            reason: `"${userMail}" would be the name of the user, which must not hold a colon; give a userName, or an address without one`,
          }
        : undefined,
    ),
    rule(["adopt", "userName", "password"], ({ adopt, userName, password }) =>
      adopt !== undefined || (userName === undefined) === (password === undefined)
        ? undefined
        : userName === undefined
          ? { property: "userName", reason: "missing; a password needs it" }
          : { property: "password", reason: "missing; a userName needs it" },
    ),
  ],
  identity: ["smartAGId", "userName"],
  lock: ["smartAGId"],
  deleteFirst: true,
  wire: { email: "userMail" },
  held: [
    {
      after: ["ClientUser.InvalidClientIp"],
      thing: "the fixed address",
      what: ["smartAGId", "clientIp"],
    },
    {
      after: ["ClientUser.UserExist"],
      thing: "the name",
      what: ["smartAGId", "userName"],
    },
  ],
  create: {
    operation: "CreateSmartAccessGatewayClientUser",
    less: {
      after: ["ClientUser.BandwidthInvalid"],
      parameters: ({ bandwidth }) => (Number(bandwidth) > USUAL_BANDWIDTH ? { bandwidth: USUAL_BANDWIDTH } : undefined),
    },
    // No page documents whether a new user is enabled.
    ready: () => true,
  },
  read: {
    from: listing({
      operation: "DescribeSmartAccessGatewayClientUsers",
      of: ["smartAGId"],
      under: everyApp,
      items: (page) => page.users,
      key: "userName",
      only: { parameter: "userName", many: "no" },
    }),
    observe: ({ clientIp, isStaticIp, state, ...user }, properties) => ({
      ...user,
      // An address that is not fixed changes with each connection. Where the service does not say,
      // it is what the program asked for.
      clientIp: (isStaticIp ?? properties["clientIp"]) ? clientIp : undefined,
      enabled: state === undefined ? undefined : state === 0,
    }),
  },
  update: [
    { operation: "ModifySmartAccessGatewayClientUser", carries: ["bandwidth", "userMail"], whole: true },
    { operation: "ResetSmartAccessGatewayClientUserPassword", carries: ["password"] },
    {
      operation: {
        of: ["EnableSmartAccessGatewayUser", "DisableSmartAccessGatewayUser"],
        by: ({ enabled }) => (enabled === true ? "EnableSmartAccessGatewayUser" : "DisableSmartAccessGatewayUser"),
      },
      carries: ["enabled"],
    },
  ],
  delete: {
    operation: "DeleteSmartAccessGatewayClientUser",
    refused:
      "The service keeps a user that was used in this month. Disable it (enabled: false) and remove it next month, or let go of it: set retainOnDelete: true and update before removing it, or run `pulumi state delete`.",
  },
});
