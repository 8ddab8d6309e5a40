import type { PageCard } from "../page-data.js";
import { cardElement, data, field, membersElement, objectElement, say } from "./page.js";

const site = field("site");
const [changes, findings] = [field("only-changes"), field("only-findings")];

/** The objects that the filters keep: sites, and what is joined with them. Undefined without filters. */
function kept(): Set<number> | undefined {
  const text = site.value.trim().toLowerCase();
  if (text === "" && !changes.checked && !findings.checked) return undefined;
  const chosen = data.objects.flatMap((object, index) => {
    if (changes.checked && !object.hasChanges) return [];
    if (findings.checked && object.findings.length === 0) return [];
    if (text === "") return [index];
    return object.isSite && siteText(index).includes(text) ? [index] : [];
  });
  return new Set([...chosen, ...chosen.flatMap(around)]);
}

const siteText = (index: number): string => {
  const { name = "", id = "" } = data.objects[index] ?? {};
  return `${name}\n${id}`.toLowerCase();
};

/** What a site is joined with, and what its CCNs are attached to. Other objects stand for themselves. */
function around(index: number): number[] {
  const object = data.objects[index];
  if (!object?.isSite) return [];
  const beyond = object.neighbours.flatMap((next) => {
    const neighbour = data.objects[next];
    return neighbour?.isCcn ? neighbour.neighbours.filter((end) => data.objects[end]?.isSite === false) : [];
  });
  return [...object.neighbours, ...beyond];
}

/** Dims what is filtered out; expands cards of which some objects are kept. */
function apply(expand: (cards: readonly PageCard[]) => void): void {
  const keep = kept();
  const isKept = (index: number): boolean => keep?.has(index) ?? true;
  const partly: PageCard[] = [];
  for (const card of data.cards) {
    const count = card.objects.filter(isKept).length;
    cardElement(card).classList.toggle("dim", count === 0);
    membersElement(card)?.classList.toggle("dim", count === 0);
    const isPart = count > 0 && count < card.objects.length;
    if (isPart) partly.push(card);
    if (card.objects.length < 2) continue;
    for (const index of card.objects) objectElement(index)?.classList.toggle("dim", isPart && !isKept(index));
  }
  dimEdges(new Set(data.cards.filter(({ objects }) => objects.some(isKept)).map(({ id }) => id)));
  expand(keep ? partly : []);
  const sites = data.objects.filter(({ isSite }, index) => isSite && isKept(index)).length;
  say(keep ? `${sites} of ${data.objects.filter(({ isSite }) => isSite).length} sites` : "");
}

/** Dims the lines of which one end has nothing that is kept. */
function dimEdges(kept: ReadonlySet<number>): void {
  const frames = new Map(data.frames.map(({ id, cards }) => [id, cards]));
  const isEmpty = (id: number): boolean => !(frames.get(id) ?? [id]).some((card) => kept.has(card));
  for (const edge of document.querySelectorAll<SVGGElement>(".edge")) {
    const ends = [Number(edge.dataset["from"]), Number(edge.dataset["to"])];
    edge.classList.toggle("dim", ends.some(isEmpty));
  }
}

export function startFilters(expand: (cards: readonly PageCard[]) => void): void {
  for (const one of [site, changes, findings]) one.addEventListener("input", () => apply(expand));
}
