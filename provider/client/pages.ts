import type { OperationModel } from "../../schema/index.js";
import { propertyName } from "../../schema/index.js";

/** The page size if the reference states no maximum. */
const usualPageSize = 50;
/** How often a list that changes during the read is read anew. */
const maxRestarts = 3;

interface Page<T> {
  readonly items: readonly T[];
  readonly total: number | undefined;
  readonly next: string | undefined;
  /** The page size that the service used. */
  readonly size: number | undefined;
}

/**
 * All items of a list, page by page, in the largest documented size. An object that is deleted
 * meanwhile shifts the later ones over a page's edge, so a changed total restarts the read.
 */
export async function allPages<R extends object, T>(
  operation: OperationModel,
  fetch: (paging: Readonly<Record<string, string | number>>) => Promise<R>,
  itemsOf: (page: R) => readonly T[] | undefined,
): Promise<T[]> {
  const read = async (paging: Readonly<Record<string, string | number>>): Promise<Page<T>> => {
    const answer = await fetch(paging);
    const { totalCount, pageSize, nextToken } = answer as {
      totalCount?: number;
      pageSize?: number;
      nextToken?: string;
    };
    return { items: itemsOf(answer) ?? [], total: totalCount, size: pageSize, next: nextToken || undefined };
  };
  const names = new Map(operation.params.map((parameter) => [parameter.name, parameter]));
  const sizeOf = (name: string): number => names.get(name)?.max ?? usualPageSize;
  if (names.has("NextToken")) return byToken(read, sizeOf("MaxResults"));
  if (!names.has("PageNumber")) return [...(await read({})).items];
  for (let restarts = 0; ; restarts++) {
    const all = await byNumber(read, sizeOf("PageSize"), restarts === maxRestarts);
    if (all) return all;
  }
}

/** Undefined if the total changed during the read, unless that is to be tolerated. */
async function byNumber<T>(
  read: (paging: Readonly<Record<string, number>>) => Promise<Page<T>>,
  size: number,
  tolerant: boolean,
): Promise<T[] | undefined> {
  const all: T[] = [];
  let first: number | undefined;
  for (let number = 1; ; number++) {
    const page = await read({ [propertyName("PageNumber")]: number, [propertyName("PageSize")]: size });
    if (number === 1) first = page.total;
    else if (page.total !== first && !tolerant) return undefined;
    all.push(...page.items);
    const full = Math.min(size, page.size ?? size);
    const complete = page.total === undefined ? page.items.length < full : all.length >= page.total;
    if (page.items.length === 0 || complete) return all;
  }
}

async function byToken<T>(
  read: (paging: Readonly<Record<string, string | number>>) => Promise<Page<T>>,
  maxResults: number,
): Promise<T[]> {
  const all: T[] = [];
  const seen = new Set<string>();
  for (let nextToken: string | undefined; ;) {
    const page = await read({ maxResults, ...(nextToken === undefined ? {} : { nextToken }) });
    all.push(...page.items);
    // With a token that repeats, the list would be read for ever.
    if (page.next === undefined || seen.has(page.next)) return all;
    seen.add(page.next);
    nextToken = page.next;
  }
}
