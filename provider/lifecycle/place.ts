import { ConfigurationError, type Place } from "../client/index.js";
import type { Properties } from "./definition.js";
import type { Session } from "./session.js";

/** In state: where the object lives, as `REGION` or `REGION/ACCOUNT`. */
export const PLACE = "__place";

/** The place in the form of the state. */
export function placeText({ region, account }: Place): string {
  return account === undefined ? region : `${region}/${account}`;
}

/** The place in a state; undefined in the state of a version that did not note it. */
export function placeIn(state: Properties): Place | undefined {
  const text = state[PLACE];
  if (typeof text !== "string") return undefined;
  const [region = "", account] = text.split("/");
  return { region, ...(account !== undefined && { account }) };
}

/** Whether two places are equal, as far as both are known. */
export function isSamePlace(one: Place, other: Place): boolean {
  return (
    one.region === other.region &&
    (one.account === undefined || other.account === undefined || one.account === other.account)
  );
}

const inWords = ({ region, account }: Place): string =>
  account === undefined ? `region ${region}` : `region ${region} of account ${account}`;

/**
 * Makes sure that the session reaches the place where an object lives. In another place the object
 * seems to be gone, so that a refresh would drop it from state and a destroy would report success.
 *
 * @param subject names the object in the error.
 * @returns the place of the session, to be noted in state.
 * @throws ConfigurationError if the session reaches another region or account.
 */
export async function expectPlace(session: Session, state: Properties, subject: string): Promise<string> {
  // The region needs no call.
  expectRegion(session, state, subject);
  const wanted = placeIn(state);
  const here = await session.client.place();
  if (wanted && !isSamePlace(wanted, here)) throw elsewhere(subject, wanted, here);
  // A place with its account is more precise than one whose account could not be read.
  return placeText(here.account === undefined && wanted ? wanted : here);
}

/** The same without a call: compares the region only. */
export function expectRegion(session: Session, state: Properties, subject: string): void {
  const wanted = placeIn(state);
  if (wanted && wanted.region !== session.client.region) throw elsewhere(subject, wanted, session.client);
}

function elsewhere(subject: string, wanted: Place, here: Place): ConfigurationError {
  return new ConfigurationError(
    `${subject} lives in ${inWords(wanted)}, but this run works in ${inWords(here)}. Nothing was read or changed. Set smartag:region and the credentials (stack config, smartag:connections or environment) to those of the stack. To let go of the object without deleting it, run pulumi state delete.`,
  );
}
