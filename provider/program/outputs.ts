import * as pulumi from "@pulumi/pulumi";

/** The internal members of an output, in every version of Pulumi that this package supports. */
interface Awaitable {
  readonly isKnown: Promise<boolean>;
  promise(): Promise<unknown>;
}

const awaitable = (output: pulumi.Output<unknown>): Awaitable => output as unknown as Awaitable;

/** Whether a value of the program is known only later. */
export function isLater(value: unknown): value is pulumi.Output<unknown> | Promise<unknown> {
  return pulumi.Output.isInstance(value) || value instanceof Promise;
}

/**
 * Uses a value as soon as it is known. An output that fails is reported where the program uses it.
 * `apply` would report it here, too, because its result has no user.
 */
export function whenKnown(value: unknown, use: (value: unknown) => void): void {
  if (!isLater(value)) {
    use(value);
    return;
  }
  const later = value instanceof Promise ? pulumi.output(value) : value;
  void Promise.all([awaitable(later).isKnown, awaitable(later).promise()]).then(
    ([isKnown, known]) => (isKnown ? use(known) : undefined),
    () => undefined,
  );
}

/** The output `reported`, replaced by `instead` while it is unknown. */
export function orElse(
  reported: pulumi.Output<unknown>,
  instead: () => pulumi.Output<unknown>,
): pulumi.Output<unknown> {
  return pulumi.output(awaitable(reported).isKnown.then((isKnown) => (isKnown ? reported : instead())));
}
