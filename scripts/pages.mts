// The generated pages of docs/. Needs the package to be built.
import { policyPage } from "./built.mts";
import { contributingPage } from "./contributing.mts";
import { coveragePage } from "./coverage.mts";
import { migratePage } from "./migrate-page.mts";
import { graphPicture } from "./graph-picture.mts";
import { printedPage } from "./printed.mts";
import { referencePages } from "./reference.mts";
import { reviewPage } from "./review-page.mts";
import { verifyPage } from "./verify-page.mts";

/** The pages, by their path; those of the reference are in `reference`. */
export async function pages(reference: string): Promise<Record<string, string>> {
  return {
    "docs/contributing.md": await contributingPage("docs/contributing.md"),
    "docs/drift.md": await printedPage("docs/drift.md"),
    "docs/import.md": await printedPage("docs/import.md"),
    "docs/graph.svg": await graphPicture(),
    "docs/list.md": await printedPage("docs/list.md"),
    "docs/migrate.md": await migratePage("docs/migrate.md"),
    "docs/ram-policy.md": policyPage(),
    "docs/review.md": await reviewPage("docs/review.md"),
    "README.md": await reviewPage("README.md"),
    "docs/verify.md": await verifyPage("docs/verify.md"),
    "docs/coverage.md": coveragePage(),
    ...referencePages(reference),
  };
}
