/** An Alibaba Cloud account, as far as the emulator knows one. */
export interface Account {
  readonly name: string;
  /** The numeric account id; a string, since a real one does not fit every number type. */
  readonly uid: string;
}

/** A key that requests are signed with; one with a `securityToken` is temporary, as STS gives them. */
export interface AccessKey {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** The name of the account that the key belongs to. */
  readonly account: string;
  readonly securityToken?: string;
  /** Epoch milliseconds after which the token is refused with `InvalidSecurityToken.Expired`. */
  readonly expiresAt?: number;
}

/** The two accounts of every emulator. */
export const accounts: readonly Account[] = [
  { name: "emulator", uid: "1000000000000001" },
  { name: "emulator2", uid: "1000000000000002" },
];

/** The long-lived keys of both accounts. */
export const accessKeys: readonly AccessKey[] = accounts.map(({ name }) => ({
  accessKeyId: name,
  accessKeySecret: `${name}-secret`,
  account: name,
}));

/** The account of a name. */
export function accountOf(name: string): Account | undefined {
  return accounts.find((account) => account.name === name);
}

/** The account of a numeric id. */
export function accountOfUid(uid: string): Account | undefined {
  return accounts.find((account) => account.uid === uid);
}
