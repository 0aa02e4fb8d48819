import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ColumnForm } from "@/components/import/column-form";

test("columns that nobody has touched are shown, but not sent: a known file knows them better", () => {
  const markup = renderToStaticMarkup(
    <ColumnForm
      action={async () => ({ status: "idle" })}
      importId="1"
      chosen={{ credential: "badge" }}
      fields={[
        { name: "credential", isRequired: true, header: "badge" },
        { name: "url", isRequired: false, header: "id" },
      ]}
      headers={[
        { name: "badge", sample: "" },
        { name: "id", sample: "" },
      ]}
    />,
  );
  const sent = /name="columns" value="([^"]*)"/.exec(markup)?.[1]?.replaceAll("&quot;", '"');
  expect(JSON.parse(sent ?? "")).toEqual({ credential: "badge" });
  expect(markup.match(/<option[^>]* selected=""[^>]*>[^<]*/g)).toEqual([
    '<option value="badge" selected="">badge',
    '<option value="id" selected="">id',
  ]);
});
