// Publishes a Markdown report at GitHub or GitLab. A report that is there already is updated.
//
//   node publish.mts comment report.md                # at the pull request or merge request
//   node publish.mts issue "Network drift" report.md  # as an issue, which it opens or updates
//   node publish.mts close "Network drift"            # closes that issue if it is open
//
// In GitHub Actions it needs GITHUB_TOKEN; in GitLab CI it needs GITLAB_TOKEN, a project access token
// with the scope `api`. All other variables are those that every job has.
import { readFileSync } from "node:fs";

/** A comment or an issue. GitHub and GitLab number issues by different members. */
interface Item {
  readonly id: number;
  readonly number: number;
  readonly iid: number;
  readonly body?: string | null;
  readonly description?: string | null;
}

/** The paths and members in which the two hosts differ. */
interface Host {
  readonly project: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The method that changes an item. */
  readonly change: "PATCH" | "PUT";
  readonly comments: () => string;
  readonly commentPath: (comment: Item) => string;
  readonly openIssues: string;
  /** The member of an issue that has its text. */
  readonly text: "body" | "description";
  readonly issuePath: (issue: Item) => string;
  readonly closed: object;
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The variable ${name} is not set.`);
  return value;
}

function gitHub(): Host {
  return {
    project: `${required("GITHUB_API_URL")}/repos/${required("GITHUB_REPOSITORY")}`,
    headers: { authorization: `Bearer ${required("GITHUB_TOKEN")}`, accept: "application/vnd.github+json" },
    change: "PATCH",
    comments: () => {
      const event = JSON.parse(readFileSync(required("GITHUB_EVENT_PATH"), "utf8")) as { pull_request?: Item };
      if (!event.pull_request) throw new Error("This job does not run for a pull request.");
      return `/issues/${event.pull_request.number}/comments`;
    },
    commentPath: ({ id }) => `/issues/comments/${id}`,
    openIssues: "/issues?state=open",
    text: "body",
    issuePath: ({ number }) => `/issues/${number}`,
    closed: { state: "closed" },
  };
}

function gitLab(): Host {
  const comments = (): string => `/merge_requests/${required("CI_MERGE_REQUEST_IID")}/notes`;
  return {
    project: `${required("CI_API_V4_URL")}/projects/${required("CI_PROJECT_ID")}`,
    headers: { "private-token": required("GITLAB_TOKEN") },
    change: "PUT",
    comments,
    commentPath: ({ id }) => `${comments()}/${id}`,
    openIssues: "/issues?state=opened",
    text: "description",
    issuePath: ({ iid }) => `/issues/${iid}`,
    closed: { state_event: "close" },
  };
}

const host = process.env["GITLAB_CI"] ? gitLab : gitHub;

async function send({ project, headers }: Host, method: string, path: string, body?: object): Promise<unknown> {
  const answer = await fetch(project + path, {
    method,
    headers: { ...headers, "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** The line by which a report is found again. It is not visible. */
const marker = (name: string): string => `<!-- smartag: ${name} -->`;

/** Returns the report of this name in a list, which has pages. */
async function find(at: Host, list: string, text: "body" | "description", name: string): Promise<Item | undefined> {
  for (let page = 1; ; page++) {
    const query = `${list.includes("?") ? "&" : "?"}per_page=100&page=${page}`;
    const items = (await send(at, "GET", list + query)) as Item[];
    const found = items.find((item) => item[text]?.startsWith(marker(name)));
    if (found || items.length < 100) return found;
  }
}

/** GitHub refuses longer texts. */
const LONGEST = 65_000;

function report(name: string, file: string): string {
  const text = readFileSync(file, "utf8");
  const beginning = `This is the beginning of the report; the job has all of it.\n\n${text.slice(0, LONGEST)}`;
  return `${marker(name)}\n${text.length > LONGEST ? beginning : text}`;
}

async function comment(file: string): Promise<void> {
  const at = host();
  const before = await find(at, at.comments(), "body", "comment");
  const body = { body: report("comment", file) };
  await (before ? send(at, at.change, at.commentPath(before), body) : send(at, "POST", at.comments(), body));
}

async function issue(title: string, file: string): Promise<void> {
  const at = host();
  const before = await find(at, at.openIssues, at.text, title);
  const body = { [at.text]: report(title, file) };
  await (before ? send(at, at.change, at.issuePath(before), body) : send(at, "POST", "/issues", { title, ...body }));
}

async function close(title: string): Promise<void> {
  const at = host();
  const before = await find(at, at.openIssues, at.text, title);
  if (before) await send(at, at.change, at.issuePath(before), at.closed);
}

const [action, first = "", second = ""] = process.argv.slice(2);
const actions = new Map([
  ["comment", () => comment(first)],
  ["issue", () => issue(first, second)],
  ["close", () => close(first)],
]);
try {
  const run = actions.get(action ?? "");
  if (!run) throw new Error("Give comment <file>, issue <title> <file>, or close <title>.");
  await run();
} catch (error) {
  process.stderr.write(`publish.mts: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
