import * as v from "valibot";
import type { Emulator } from "../emulator.js";
import { change, ChangeError } from "./change.js";

/** What the control surface answers: always JSON. */
export interface ControlAnswer {
  readonly status: number;
  readonly body: unknown;
}

type Action = (emulator: Emulator, body: unknown) => unknown;

const done = { done: true };

/** A year at a time is more than any delay or end takes. */
const advanceSchema = v.strictObject({
  advance: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(366 * 24 * 3_600_000)),
});

/** What time it is for the service, and how far that is ahead of real time. */
const clockOf = ({ store }: Emulator) => ({ now: new Date(store.now()).toISOString(), ahead: store.ahead });

/** `METHOD name` below `/_emulator/`. */
const actions: Readonly<Record<string, Action>> = {
  "GET requests": ({ requests }) => requests.list(),
  "DELETE requests": ({ requests }) => {
    requests.clear();
    return done;
  },
  "GET state": (emulator) => {
    emulator.settle();
    return emulator.store.snapshot();
  },
  "POST reset": (emulator) => {
    emulator.reset();
    return done;
  },
  "GET faults": ({ faults }) => faults.list(),
  "POST faults": ({ faults }, body) => {
    faults.add(body);
    return faults.list();
  },
  "DELETE faults": ({ faults }) => {
    faults.clear();
    return faults.list();
  },
  "POST change": (emulator, body) => {
    emulator.settle();
    return change(emulator.store, body);
  },
  "GET clock": clockOf,
  "POST clock": (emulator, body) => {
    emulator.store.advance(v.parse(advanceSchema, body).advance);
    emulator.settle();
    return clockOf(emulator);
  },
  "GET settings": ({ settings }) => settings,
  "POST settings": (emulator, body) => {
    emulator.changeSettings(body);
    return emulator.settings;
  },
};

/** Answers a request to `/_emulator/<name>`. */
export function control(emulator: Emulator, method: string, name: string, text: string): ControlAnswer {
  const action = actions[`${method} ${name}`];
  if (!action)
    return {
      status: 404,
      body: { error: `There is no ${method} ${name}. There are: ${Object.keys(actions).join(", ")}.` },
    };
  try {
    return { status: 200, body: action(emulator, text === "" ? undefined : JSON.parse(text)) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof ChangeError || error instanceof v.ValiError) {
      return { status: 400, body: { error: error.message } };
    }
    throw error;
  }
}
