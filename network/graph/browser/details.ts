import type { PageCard, PageFinding, PageObject } from "../page-data.js";
import type { Row } from "../types.js";
import { data, element, make } from "./page.js";

const panel = element("details");
const overview = element("overview");

export interface DetailsActions {
  readonly show: (index: number) => void;
  readonly close: () => void;
  readonly toggle: (card: PageCard) => void;
  readonly isOpen: (card: PageCard) => boolean;
}

export const areShown = (): boolean => !panel.hidden;

export function hideDetails(): void {
  panel.hidden = true;
  overview.hidden = false;
}

/** Shows what is known of an object. */
export function showObject(index: number, actions: DetailsActions): void {
  const object = data.objects[index];
  if (object) fill(object.name, bodyOf(object, actions), actions);
}

/** Shows the members of a card of alike objects. */
export function showGroup(card: PageCard, actions: DetailsActions): void {
  const toggle = button(actions.isOpen(card) ? "Collapse in the picture" : "Expand in the picture", () =>
    actions.toggle(card),
  );
  const about = make("p", "They differ in nothing but their names, addresses and parts of their own.");
  fill(card.title, [about, toggle, links("Members", card.objects, actions)], actions);
}

function fill(title: string, body: readonly Node[], actions: DetailsActions): void {
  const heading = make("h2");
  heading.append(make("bdi", title));
  const close = button("Close", actions.close);
  close.id = "close";
  panel.replaceChildren(heading, close, ...body);
  panel.hidden = false;
  overview.hidden = true;
  panel.scrollTop = 0;
}

function button(text: string, onClick: () => void): HTMLElement {
  const made = make("button", text);
  made.setAttribute("type", "button");
  made.addEventListener("click", onClick);
  return made;
}

function bodyOf(object: PageObject, actions: DetailsActions): Node[] {
  const { word, type, id, marks, facts, findings, sections, neighbours } = object;
  const about = rows([
    { name: "kind", value: `${word} (${type})` },
    ...(id === undefined ? [] : [{ name: "id", value: id }]),
    ...(marks === "" ? [] : [{ name: "marks", value: marks }]),
    ...(facts.length === 0 ? [] : [{ name: "summary", value: facts.join("; ") }]),
  ]);
  return [
    about,
    ...findings.map(findingElement),
    ...(neighbours.length > 0 ? [links("Joined with", neighbours, actions)] : []),
    ...sections.flatMap((section) => [make("h2", `${section.title} (${section.rows.length})`), rows(section.rows)]),
  ];
}

function rows(all: readonly Row[]): HTMLElement {
  const list = make("dl");
  for (const { name, value, change } of all) {
    const cell = make("dd");
    if (change) cell.append(make("b", change, `word ${change}`), " ");
    cell.append(value);
    list.append(make("dt", name), cell);
  }
  return list;
}

function findingElement({ severity, rule, where, why, example, advice }: PageFinding): HTMLElement {
  const made = make("div", "", `finding ${severity}`);
  const first = make("p");
  first.append(make("b", severity, `word ${severity}`), " ", make("code", rule));
  made.append(first, make("p", where), make("p", why));
  if (example !== undefined) made.append(make("p", `For example: ${example}`));
  made.append(make("p", advice));
  return made;
}

function links(title: string, indexes: readonly number[], { show }: DetailsActions): HTMLElement {
  const made = make("div");
  const list = make("ul");
  for (const index of indexes) {
    const object = data.objects[index];
    if (!object) continue;
    const item = make("li");
    const link = make("button", "", "link");
    link.setAttribute("type", "button");
    link.append(`${object.word} `, make("bdi", object.name), object.marks === "" ? "" : ` (${object.marks})`);
    link.addEventListener("click", () => show(index));
    item.append(link);
    list.append(item);
  }
  made.append(make("h2", `${title} (${indexes.length})`), list);
  return made;
}
