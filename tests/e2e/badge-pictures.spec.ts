import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { cleanPng } from "@/db/badges/read/clean-png";
import { filled } from "@/tests/access/asking";
import { type ArrangedServer, test } from "./support/arranged-server";

const PICTURES = "tests/fixtures/badges/pngsuite";

/** How wide and high a picture is, and its pixels. */
function drawn(page: Page, bytes: Buffer): Promise<readonly [number, number, string]> {
  return page.evaluate(
    async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext("2d");
      context?.drawImage(image, 0, 0);
      return [canvas.width, canvas.height, canvas.toDataURL()] as const;
    },
    `data:image/png;base64,${bytes.toString("base64")}`,
  );
}

test("a cleaned picture looks as it did before", async ({ page }) => {
  const files = readdirSync(PICTURES, { recursive: true, encoding: "utf8" });
  const pictures = files.filter((file) => file.endsWith(".png"));
  expect(pictures.length).toBeGreaterThan(150);
  const changed: string[] = [];
  for (const file of pictures) {
    const bytes = readFileSync(path.join(PICTURES, file));
    const clean = cleanPng(bytes);
    if (!clean) throw new Error(`${file} was refused.`);
    const [before, after] = [await drawn(page, bytes), await drawn(page, clean)];
    if (before.join() !== after.join()) changed.push(file);
  }
  expect(changed).toEqual([]);
});

test.describe("a picture that is a page as well", () => {
  const addressOf = ({ server, ids }: ArrangedServer) =>
    `${server}${filled("/badges/{badge}/picture", ids)}`;

  async function signIn(page: Page, { server, papers }: ArrangedServer): Promise<string[]> {
    const [name = "", value = ""] = (papers.get("admin")?.cookie ?? "").split("=");
    await page.context().addCookies([{ name, value, url: server }]);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    return asked;
  }

  test("is opened as a picture, and runs nothing", async ({ page, arranged }) => {
    test.setTimeout(180_000);
    const asked = await signIn(page, arranged);
    const response = await page.goto(addressOf(arranged));
    const headers = response?.headers() ?? {};
    expect(headers["content-type"]).toBe("image/png");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-security-policy"]).toContain("sandbox");
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
    expect(headers["cache-control"]).toContain("no-store");
    await expect(page.locator("img")).toHaveCount(1);
    expect(await page.locator("html").getAttribute("data-hit")).toBeNull();
    expect(
      asked.filter((url) => new URL(url).pathname !== new URL(addressOf(arranged)).pathname),
    ).toEqual([]);
  });

  test("is no script, no frame and no style to a page of ours", async ({ page, arranged }) => {
    test.setTimeout(180_000);
    const asked = await signIn(page, arranged);
    await page.goto(`${arranged.server}/settings`);
    await page.waitForLoadState("networkidle"); // pages behind its links are asked for in advance
    const before = asked.length;
    const outcomes = await page.evaluate(async (address) => {
      const added = (name: string, attributes: Record<string, string>) =>
        new Promise<string>((resolve) => {
          const element = document.createElement(name);
          element.onload = () => resolve("loaded");
          element.onerror = () => resolve("refused");
          for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
          document.body.append(element);
          setTimeout(() => resolve("nothing"), 3_000);
        });
      return {
        img: await added("img", { src: address }),
        script: await added("script", { src: address }),
        style: await added("link", { rel: "stylesheet", href: address }),
        hit: "hit" in window,
      };
    }, addressOf(arranged));
    expect(outcomes).toEqual({ img: "loaded", script: "refused", style: "refused", hit: false });
    expect(asked.slice(before).filter((url) => !url.startsWith(addressOf(arranged)))).toEqual([]);
  });
});
