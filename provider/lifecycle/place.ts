import { ConfigurationError, type Place } from "../client/index.js";
import type { Properties } from "./definition.js";
import type { Session } from "./session.js";

/** In state: where the object lives, as `REGION` or `REGION/ACCOUNT`. */
export const PLACE = "__place";

/** The place as state keeps it. */
export function placeText({ region, account }: Place): string {
  return account === undefined ? region : `${region}/${account}`;
}

/** The place that a state names; undefined in the state of a version that did not note it. */
export function placeIn(state: Properties): Place | undefined {
  const text = state[PLACE];
  if (typeof text !== "string") return undefined;
  const [region = "", account] = text.split("/");
  return { region, ...(account !== undefined && { account }) };
}

/** Whether two places are the same, as far as both are known. */
export function isSamePlace(one: Place, other: Place): boolean {
  return (
    one.region === other.region &&
    (one.account === undefined || other.account === undefined || one.account === other.account)
  );
}

const inWords = ({ region, account }: Place): string =>
  account === undefined ? `region ${region}` : `region ${region} of account ${account}`;

/**
 * Makes sure that an object is looked for where it lives. Elsewhere it seems to be gone, so that a refresh would drop it from state and a
 * destroy would report success.
 *
 * @param subject names the object in the error.
 * @returns the place of the session, to be noted in state.
 * @throws ConfigurationError if the session leads to another region or account.
 */
export async function expectPlace(session: Session, state: Properties, subject: string): Promise<string> {
  const wanted = placeIn(state);
  // The region needs no call.
  if (wanted && wanted.region !== session.client.region) throw elsewhere(subject, wanted, session.client);
  const here = await session.client.place();
  if (wanted && !isSamePlace(wanted, here)) throw elsewhere(subject, wanted, here);
  // A place with its account says more than one whose account could not be asked for.
  return placeText(here.account === undefined && wanted ? wanted : here);
}

/** The same without a call: by the region alone. */
export function expectRegion(session: Session, state: Properties, subject: string): void {
  const wanted = placeIn(state);
  if (wanted && wanted.region !== session.client.region) throw elsewhere(subject, wanted, session.client);
}

function elsewhere(subject: string, wanted: Place, here: Place): ConfigurationError {
  return new ConfigurationError(
    `${subject} lives in ${inWords(wanted)}, but this run works in ${inWords(here)}. Nothing was read or changed. Set smartag:region and the credentials (stack config, smartag:connections or environment) to those of the stack. To let go of the object without deleting it, run pulumi state delete.`,
  );
}
