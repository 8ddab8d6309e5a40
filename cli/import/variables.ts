import type { Declaration } from "./declaration.js";
import { capital } from "../capital.js";
import { camelName, isReserved, kebabName, lowered, Names } from "./names.js";
import { groupBy } from "../../network/group-by.js";

/** How the type ends the name of a variable, where the name of the resource alone is not enough. */
const endings: Readonly<Record<string, string>> = {
  CloudConnectNetwork: "Ccn",
  CcnCenAttachment: "Attachment",
  SoftwareGateway: "App",
  SerialNumberBinding: "Device",
  ExpressConnectInterface: "Line",
  GlobalRouteProtocol: "Protocol",
  EnterpriseCode: "Code",
};

const endingOf = ({ definition: { type } }: Declaration): string => endings[type] ?? type;

/**
 * Gives a variable to each resource that others name: the name of the resource if no other one is
 * called so, else with the type at its end.
 */
export function nameVariables(named: readonly Declaration[], taken: Iterable<string>): Names {
  const names = new Names(taken);
  for (const [short, ones] of groupBy(named, ({ name }) => camelName(kebabName(name)))) {
    const isAlone = ones.length === 1 && short !== "" && !isReserved(short) && !names.has(short);
    for (const declaration of ones) {
      const ending = endingOf(declaration);
      const long = short === "" ? withoutStart(declaration) : `${short}${ending}`;
      declaration.variable = names.take(isAlone ? short : long);
    }
  }
  return names;
}

/** A variable for a name that no identifier can start with, such as `3rd-floor`. */
function withoutStart(declaration: Declaration): string {
  const word = capital(declaration.name.replace(/[^A-Za-z0-9]/g, ""));
  return `${lowered(endingOf(declaration))}${word.slice(0, 20)}`;
}
