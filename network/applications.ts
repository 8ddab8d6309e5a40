/**
 * The applications that a rule is limited to, by their ids and those of their groups. A rule with
 * neither is for every packet.
 */
export interface Applications {
  readonly dpiSignatureIds?: readonly string[];
  readonly dpiGroupIds?: readonly string[];
}

/** Whether two rules have an application in common. */
export type Sharing = "certain" | "possible" | "none";

const shares = (one: readonly string[], other: readonly string[]): boolean => one.some((id) => other.includes(id));

/**
 * Whether two rules have an application in common. An application has one id and belongs to one
 * group. Which applications a group has is known to the service only, so a group and an application
 * may have one in common.
 */
export function sharedApplications(one: Applications, other: Applications): Sharing {
  const [signatures, groups] = [one.dpiSignatureIds ?? [], one.dpiGroupIds ?? []];
  const [otherSignatures, otherGroups] = [other.dpiSignatureIds ?? [], other.dpiGroupIds ?? []];
  if (signatures.length + groups.length === 0 || otherSignatures.length + otherGroups.length === 0) return "certain";
  if (shares(signatures, otherSignatures) || shares(groups, otherGroups)) return "certain";
  const mayBeOfGroup =
    (signatures.length > 0 && otherGroups.length > 0) || (groups.length > 0 && otherSignatures.length > 0);
  return mayBeOfGroup ? "possible" : "none";
}
