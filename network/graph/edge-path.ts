/** A rectangle of the picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface EdgeShape {
  /** The path of the line, as SVG writes it. */
  readonly path: string;
  /** The middle of the line, where its sign is. */
  readonly x: number;
  readonly y: number;
}

/** A line between two boxes that lie beside each other, or else above each other. */
export function edgeShape(one: Box, other: Box, isAcross: boolean): EdgeShape {
  const [first, last] = (isAcross ? one.x <= other.x : one.y <= other.y) ? [one, other] : [other, one];
  return isAcross ? across(first, last) : down(first, last);
}

function down(first: Box, last: Box): EdgeShape {
  const [x1, y1] = [first.x + first.width / 2, first.y + first.height];
  const [x2, y2] = [last.x + last.width / 2, last.y];
  const middle = (y1 + y2) / 2;
  return { path: `M${x1} ${y1}C${x1} ${middle} ${x2} ${middle} ${x2} ${y2}`, x: (x1 + x2) / 2, y: middle };
}

function across(first: Box, last: Box): EdgeShape {
  const [x1, y1] = [first.x + first.width, first.y + first.height / 2];
  const [x2, y2] = [last.x, last.y + last.height / 2];
  const middle = (x1 + x2) / 2;
  return { path: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`, x: middle, y: (y1 + y2) / 2 };
}
