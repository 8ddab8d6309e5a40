import { type AclTable, tablesOf } from "../acl-tables.js";
import { TooComplexError } from "../coverings.js";
import type { Acl, Network } from "../model/index.js";

const known = new WeakMap<Acl, readonly AclTable[]>();

/** The tables of an ACL. Several rules need them, so they are made once. */
export function aclTables(acl: Acl): readonly AclTable[] {
  const tables = known.get(acl) ?? tablesOf(acl.rules);
  known.set(acl, tables);
  return tables;
}

/** The tables of all ACLs. */
export function allTables({ acls }: Network): { readonly acl: Acl; readonly table: AclTable }[] {
  return acls.flatMap((acl) => aclTables(acl).map((table) => ({ acl, table })));
}

/** The answer to a question about a table; undefined if the table is too complex to answer it. */
export function answer<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof TooComplexError) return undefined;
    throw error;
  }
}

/** Where a table applies, such as `in, LAN`. */
export const kindText = ({ kind: { direction, type } }: AclTable): string => `direction ${direction}, type ${type}`;
