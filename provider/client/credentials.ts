import type { CredentialsProvider } from "@alicloud/credentials";
import { ConfigurationError } from "./errors.js";
import { onDemand } from "./on-demand.js";
import type { Credential } from "./sign.js";

/** Where the keys come from. Options override the environment. */
export interface CredentialOptions {
  readonly accessKeyId?: string | undefined;
  readonly accessKeySecret?: string | undefined;
  readonly securityToken?: string | undefined;
  /** A profile of the Alibaba Cloud CLI or of ~/.alibabacloud/credentials. */
  readonly profile?: string | undefined;
}

const ways =
  "Set smartag:accessKeyId and smartag:accessKeySecret (as a secret) or smartag:profile in the stack's config, " +
  "or ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET or ALIBABA_CLOUD_PROFILE in the environment, " +
  "or run where a RAM role gives credentials (ECS, OIDC).";

/**
 * A source of keys. It is called before every request, so that temporary keys are renewed. If the
 * service found keys expired, it gets them and reads new ones.
 */
export type CredentialSource = (expired?: Credential) => Promise<Credential>;

/**
 * Keys from the options, else from the environment, else from the vendor's chain of profile files
 * and roles.
 *
 * @throws ConfigurationError if only half of a key is given. The source throws one if there are no
 * keys.
 */
export function credentialSource(options: CredentialOptions): CredentialSource {
  const given = pair(
    options.accessKeyId,
    options.accessKeySecret,
    options.securityToken,
    "smartag:accessKeyId",
    "smartag:accessKeySecret",
  );
  if (given) return () => Promise.resolve(given);
  const { profile } = options;
  return (expired) => {
    const fromEnvironment = profile === undefined ? environmentPair() : undefined;
    return fromEnvironment ? Promise.resolve(fromEnvironment) : chained(profile, expired);
  };
}

/** The keys of a client, for people. */
export interface Keys {
  readonly accessKeyId: string;
  /** What gave them, such as `ALIBABA_CLOUD_ACCESS_KEY_ID`. */
  readonly from: string;
}

/** Which keys the options and the environment give, and which source has won. */
export async function keysOf(options: CredentialOptions): Promise<Keys> {
  const { accessKeyId } = await credentialSource(options)();
  const { profile } = options;
  if (options.accessKeyId) return { accessKeyId, from: "smartag:accessKeyId" };
  if (profile === undefined && environmentPair()) return { accessKeyId, from: "ALIBABA_CLOUD_ACCESS_KEY_ID" };
  // After a search, the chain is the one provider that gave the keys.
  const name = (await chains.get(profile)?.[0]?.().getCredentials())?.providerName;
  const way = name === undefined ? "" : ` (${name})`;
  return { accessKeyId, from: profile === undefined ? `the default chain${way}` : `the profile "${profile}"${way}` };
}

function environmentPair(): Credential | undefined {
  const { env } = process;
  const [id, secret] = ["ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET"] as const;
  return pair(env[id], env[secret], env["ALIBABA_CLOUD_SECURITY_TOKEN"], id, secret);
}

function pair(
  id: string | undefined,
  secret: string | undefined,
  token: string | undefined,
  idName: string,
  secretName: string,
): Credential | undefined {
  if (!id && !secret) return undefined;
  if (!id || !secret)
    throw new ConfigurationError(
      `${id ? idName : secretName} is set without ${id ? secretName : idName}: set both or neither.`,
    );
  return { accessKeyId: id, accessKeySecret: secret, ...(token ? { securityToken: token } : {}) };
}

type Provider = () => CredentialsProvider;

const chains = new Map<string | undefined, readonly Provider[]>();
const pending = new Map<string | undefined, Promise<Credential>>();

async function chained(profile: string | undefined, expired?: Credential): Promise<Credential> {
  const found = await looked(profile);
  if (expired === undefined || found.securityToken !== expired.securityToken) return found;
  // The provider relies on this computer's clock or on the expiry in the file, so a new one starts.
  chains.delete(profile);
  return looked(profile);
}

/**
 * Reads each profile once at a time. The vendor's chain fails for a second call that starts before
 * the first is done.
 */
function looked(profile: string | undefined): Promise<Credential> {
  const running = pending.get(profile) ?? search(profile).finally(() => pending.delete(profile));
  pending.set(profile, running);
  return running;
}

async function search(profile: string | undefined): Promise<Credential> {
  const providers = chains.get(profile) ?? vendorChain(profile);
  const failures: unknown[] = [];
  for (const build of providers) {
    try {
      const provider = build();
      const { accessKeyId, accessKeySecret, securityToken } = await provider.getCredentials();
      const found = pair(accessKeyId, accessKeySecret, securityToken, "an access key id", "an access key secret");
      if (!found) continue;
      // The provider is kept, because it renews temporary keys only when they are about to expire.
      chains.set(profile, [() => provider]);
      return found;
    } catch (error) {
      failures.push(error);
    }
  }
  chains.delete(profile);
  const missing =
    profile === undefined
      ? "No Alibaba Cloud credentials were found."
      : `The profile "${profile}" gives no credentials.`;
  throw new ConfigurationError(`${missing} ${ways}`, { cause: new AggregateError(failures) });
}

/** Most programs have their keys in the environment and start faster without this package. */
function vendorChain(profile: string | undefined): readonly Provider[] {
  if (process.env["NODE_TLS_REJECT_UNAUTHORIZED"] === "0") {
    throw new ConfigurationError(
      "NODE_TLS_REJECT_UNAUTHORIZED=0 would let anybody on the way read the keys that a role or profile asks for. " +
        "Unset it; where a proxy has its own certificate authority, name that in NODE_EXTRA_CA_CERTS.",
    );
  }
  const vendor = onDemand("@alicloud/credentials");
  if (profile === undefined) return [() => vendor.DefaultCredentialsProvider.builder().build()];
  return [
    () => vendor.CLIProfileCredentialsProvider.builder().withProfileName(profile).build(),
    () => vendor.ProfileCredentialsProvider.builder().withProfileName(profile).build(),
  ];
}
