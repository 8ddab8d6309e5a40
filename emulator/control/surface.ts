import { ValiError } from "valibot";
import type { Emulator } from "../emulator.js";
import { change, ChangeError } from "./change.js";

/** What the control surface answers: always JSON. */
export interface ControlAnswer {
  readonly status: number;
  readonly body: unknown;
}

type Action = (emulator: Emulator, body: unknown) => unknown;

const done = { done: true };

/** `METHOD name` below `/_emulator/`. */
const actions: Readonly<Record<string, Action>> = {
  "GET requests": ({ requests }) => requests.list(),
  "DELETE requests": ({ requests }) => {
    requests.clear();
    return done;
  },
  "GET state": ({ store }) => {
    store.settle();
    return store.snapshot();
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
  "POST change": ({ store }, body) => {
    store.settle();
    return change(store, body);
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
    if (error instanceof SyntaxError || error instanceof ChangeError || error instanceof ValiError) {
      return { status: 400, body: { error: error.message } };
    }
    throw error;
  }
}
