import { randomUUID } from "node:crypto";
import type { ApiError } from "./errors.js";

/** A value of an answer, as it is written in JSON; `undefined` members are left out. */
export type Json = string | number | boolean | undefined | readonly Json[] | { readonly [name: string]: Json };

/** What an operation answers, without the RequestId. */
export type Answer = Readonly<Record<string, Json>>;

/** A finished answer: status, type of content and text. */
export interface Rendered {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** A new RequestId, in the vendor's form. */
export function requestId(): string {
  return randomUUID().toUpperCase();
}

/** How JSON writes the items of a list: as documented, without the object around them, or a single item without the list. */
export type ListForm = "wrapped" | "bare" | "lone";

/** The answer of an operation that worked. */
export function renderAnswer(
  operation: string,
  answer: Answer,
  format: "JSON" | "XML",
  id: string,
  listForm: ListForm,
): Rendered {
  const content = { ...answer, RequestId: id };
  const written = listForm === "wrapped" || format === "XML" ? content : inForm(content, listForm);
  return render(`${operation}Response`, written, format, 200);
}

function inForm(content: Json, form: "bare" | "lone"): Json {
  if (typeof content !== "object") return content;
  if (isList(content)) {
    const items = content.map((item) => inForm(item, form));
    return form === "lone" && items.length === 1 ? items[0] : items;
  }
  const members = Object.entries(content);
  const [[, only] = []] = members;
  if (form === "bare" && members.length === 1 && typeof only === "object" && isList(only)) return inForm(only, form);
  return Object.fromEntries(members.map(([name, value]) => [name, inForm(value, form)]));
}

/** The answer of one that did not: the vendor's error envelope. */
export function renderError(error: ApiError, host: string, format: "JSON" | "XML", id: string): Rendered {
  const envelope = {
    RequestId: id,
    HostId: host,
    Code: error.code,
    Message: error.message,
    Recommend: `https://api.aliyun.com/troubleshoot?q=${encodeURIComponent(error.code)}&product=Smartag&requestId=${id}`,
  };
  return render("Error", envelope, format, error.httpStatus);
}

function render(root: string, content: Json, format: "JSON" | "XML", status: number): Rendered {
  if (format === "JSON") {
    return { status, contentType: "application/json;charset=utf-8", text: JSON.stringify(content) };
  }
  const text = `<?xml version='1.0' encoding='UTF-8'?>${element(root, content)}`;
  return { status, contentType: "text/xml;charset=utf-8", text };
}

/** A list is its element repeated, as the vendor writes it. */
function element(name: string, content: Json): string {
  if (content === undefined) return "";
  if (isList(content)) return content.map((item) => element(name, item)).join("");
  const inner =
    typeof content === "object"
      ? Object.entries(content)
          .map(([member, value]) => element(member, value))
          .join("")
      : escapeXml(String(content));
  return `<${name}>${inner}</${name}>`;
}

function isList(content: Json): content is readonly Json[] {
  return Array.isArray(content);
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
