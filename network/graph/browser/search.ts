import { data, element, field, make, say } from "./page.js";

const MOST_HITS = 30;
const input = field("search");
const hits = element("hits");
let found: number[] = [];
let chosen = -1;

export const focusSearch = (): void => {
  input.focus();
  input.select();
};

export const isSearching = (): boolean => !hits.hidden;

export function closeSearch(): void {
  hits.hidden = true;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

/** Objects with every word: those by whose names they are found first. */
export function matching(text: string): number[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const all = data.objects.flatMap((object, index) =>
    words.every((word) => object.text.includes(word)) ? [index] : [],
  );
  const isNamed = (index: number): boolean => {
    const name = data.objects[index]?.name.toLowerCase() ?? "";
    return words.every((word) => name.includes(word));
  };
  return [...all.filter(isNamed), ...all.filter((index) => !isNamed(index))];
}

function list(): void {
  found = matching(input.value);
  chosen = found.length > 0 ? 0 : -1;
  hits.replaceChildren(
    ...found.slice(0, MOST_HITS).map((index, place) => {
      const object = data.objects[index];
      const item = make("li");
      item.id = `hit-${place}`;
      item.role = "option";
      item.append(`${object?.word ?? ""} `, make("bdi", object?.name));
      return item;
    }),
  );
  hits.hidden = input.value.trim() === "" || found.length === 0;
  input.setAttribute("aria-expanded", String(!hits.hidden));
  say(input.value.trim() === "" ? "" : `${found.length} found`);
  choose(chosen);
}

function choose(place: number): void {
  const options = [...hits.children];
  if (options.length === 0) return;
  chosen = (place + options.length) % options.length;
  for (const [index, option] of options.entries()) option.setAttribute("aria-selected", String(index === chosen));
  options[chosen]?.scrollIntoView({ block: "nearest" });
  input.setAttribute("aria-activedescendant", `hit-${chosen}`);
}

/** Lists what is found while somebody types. */
export function startSearch(show: (index: number) => void): void {
  const open = (place: number): void => {
    const index = found[place];
    if (index === undefined) return;
    closeSearch();
    show(index);
  };
  input.addEventListener("input", list);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter") open(chosen);
  });
  hits.addEventListener("pointerdown", (event) => {
    const item = event.target instanceof Element ? event.target.closest("li") : null;
    event.preventDefault();
    if (item) open([...hits.children].indexOf(item));
  });
  input.addEventListener("blur", closeSearch);
}
