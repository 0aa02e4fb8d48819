import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MatrixApart, MatrixWords } from "@/components/matrix/matrix-apart";

const HREF = "/teams/platform/on-day?columns=all";

test("a page whose matrix does not come with it names it for the browser to fetch before any script", () => {
  const page = (
    <MatrixApart href={HREF}>
      <MatrixWords />
    </MatrixApart>
  );
  const link = `<link rel="preload" as="fetch" crossorigin="anonymous" href="${HREF}"/>`;
  expect(renderToStaticMarkup(page)).toBe(`${link}…`);
});

test("one that has its matrix has nothing fetched", () => {
  expect(renderToStaticMarkup(<MatrixApart href={null}>Here</MatrixApart>)).toBe("Here");
});
