import { SmartagError } from "./errors.js";

interface TaskState {
  readonly state?: string;
  readonly errorCode?: string;
  readonly errorMessage?: string;
}

const running = ["Initialized", "Processing"];

/** The error code for the state of a failed device task. */
const codeOf = (state: string): string => `DeviceTask.${state}`;

/**
 * Whether the task behind a response has run on the device. Only then does the response hold the
 * values of the device.
 *
 * @throws SmartagError if the task failed, or waits for a device that is offline.
 */
export function deviceTask<R extends object>(operation: string, answer: R): { done: R } | { state: string } {
  const { taskStates = [], requestId } = answer as { taskStates?: readonly TaskState[]; requestId?: string };
  const open = taskStates.filter(({ state }) => state !== undefined && state !== "Succeed");
  const failed = open.find(({ state }) => !running.includes(state ?? ""));
  if (failed) {
    const { state = "", errorCode = "", errorMessage = "" } = failed;
    const words = [errorCode, errorMessage].filter(Boolean).join(" ");
    throw new SmartagError({
      operation,
      code: codeOf(state),
      message: words || reasons[state] || "",
      requestId,
      hint: hints[state],
    });
  }
  const [first] = open;
  return first ? { state: first.state ?? "" } : { done: answer };
}

const reasons: Readonly<Record<string, string>> = {
  Offline: "the device is offline; the service sends the task once it is back",
  OfflineNotConfiged: "the device is offline, and the task is not sent once it is back",
  VersionNotSupport: "the software of the device does not know it",
  BuildRequestError: "the controller does not know it",
  HardwareError: "the device failed",
  TaskNotExist: "there is no such task",
};

const hints: Readonly<Record<string, string>> = {
  Offline: "Bring the device online and run it again.",
  OfflineNotConfiged: "Bring the device online and run it again.",
  VersionNotSupport: "Update the software of the device, or leave this setting out.",
};
