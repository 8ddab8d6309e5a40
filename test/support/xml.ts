/** A value as the service writes it in XML: lists as repeated elements, an empty list as an empty element. */
export function toXml(name: string, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) {
    return value.length === 0 ? `<${name}/>` : value.map((item) => toXml(name, item)).join("");
  }
  const inner =
    typeof value === "object"
      ? Object.entries(value)
          .map(([member, part]) =>
            Array.isArray(part) && part.length === 0 && isWrapper(value) ? "" : toXml(member, part),
          )
          .join("")
      : escape(typeof value === "string" ? value : JSON.stringify(value));
  return `<${name}>${inner}</${name}>`;
}

function isWrapper(value: object): boolean {
  return Object.keys(value).length === 1;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");
}
