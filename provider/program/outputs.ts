import * as pulumi from "@pulumi/pulumi";

/** The internal members of an output, in every version of Pulumi that this package supports. */
interface Awaitable {
  readonly isKnown: Promise<boolean>;
  readonly isSecret: Promise<boolean>;
  promise(withUnknowns?: boolean): Promise<unknown>;
  resources(): Set<pulumi.Resource>;
  allResources(): Promise<Set<pulumi.Resource>>;
}

type OutputConstructor = new (
  resources: Set<pulumi.Resource>,
  promise: Promise<unknown>,
  isKnown: Promise<boolean>,
  isSecret: Promise<boolean>,
  allResources: Promise<Set<pulumi.Resource>>,
) => pulumi.Output<unknown>;

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

/**
 * The output `reported`. While it is not known, it has the value that `from` gives for another
 * output, if that one is known.
 *
 * It is one output with no `apply` in it. If the resource failed, the promises within an `apply`
 * would fail with nobody to handle them, which ends a process that runs its program inline.
 */
export function orElse<T>(
  reported: pulumi.Output<unknown>,
  other: pulumi.Output<T>,
  from: (value: T) => unknown,
): pulumi.Output<unknown> {
  const [one, two] = [awaitable(reported), awaitable(other)];
  const fromOther = Promise.all([one.isKnown, two.isKnown, two.promise()]).then(([isKnown, isOtherKnown, value]) =>
    isKnown || !isOtherKnown ? undefined : from(value as T),
  );
  const isKnown = Promise.all([one.isKnown, fromOther]).then(([known, value]) => known || value !== undefined);
  const value = fromOther.then((known) => known ?? one.promise(true));
  const Output = pulumi.Output as unknown as OutputConstructor;
  return new Output(one.resources(), value, isKnown, one.isSecret, one.allResources());
}
