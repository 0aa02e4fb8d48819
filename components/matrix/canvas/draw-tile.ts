import { lookOf } from "@/components/matrix/cell-words";
import { CELL } from "@/components/matrix/geometry";
import { isBelow, isHatched, shadeOf } from "@/components/matrix/matrix-data";
import { STANDING_SHAPES } from "@/components/standing/standing-shapes";
import type { StandingLook } from "@/lib/format/standing";
import type { MatrixCell } from "@/lib/timeline/matrix/cell";
import type { Palette, StandingColour } from "./palette";

const EDGE = 1;
const SIDE = CELL - 2 * EDGE;
const MIDDLE = CELL / 2;
const CORNER = 10;

/** A level: its shade and number; hatched where its proof is weak, with a corner below what is required, a ring where it is stale, underlined where it expires. */
export function drawLevel(
  context: CanvasRenderingContext2D,
  cell: MatrixCell,
  levels: number,
  palette: Palette,
): void {
  const shade = shadeOf(cell.shown, levels);
  const { ground = palette.surface, ink = palette.faint } = palette.levels[shade] ?? {};
  fillTile(context, ground);
  if (shade === 0) outlineTile(context, palette.line);
  if (isHatched(cell)) drawHatch(context, ground, ink);
  drawText(context, cell.shown === 0 ? "·" : String(cell.shown), ink);
  if (isBelow(cell)) drawCorner(context, palette, cell.mandatory);
  if (cell.stale) drawRing(context, palette, ink);
  if (cell.expiring) drawUnderline(context, palette);
}

function tilePath(context: CanvasRenderingContext2D): void {
  context.beginPath();
  context.roundRect(EDGE, EDGE, SIDE, SIDE, 4);
}

function fillTile(context: CanvasRenderingContext2D, ground: string): void {
  tilePath(context);
  context.fillStyle = ground;
  context.fill();
}

function outlineTile(context: CanvasRenderingContext2D, line: string): void {
  context.beginPath();
  context.roundRect(EDGE + 0.5, EDGE + 0.5, SIDE - 1, SIDE - 1, 4);
  context.strokeStyle = line;
  context.lineWidth = 1;
  context.stroke();
}

/** Stripes all over but behind the number, which stays as legible as without them. */
function drawHatch(context: CanvasRenderingContext2D, ground: string, ink: string): void {
  context.save();
  tilePath(context);
  context.clip();
  context.beginPath();
  for (let x = -CELL; x < CELL; x += 5) {
    context.moveTo(x, CELL);
    context.lineTo(x + CELL, 0);
  }
  context.strokeStyle = ink;
  context.globalAlpha = 0.24;
  context.lineWidth = 1.2;
  context.stroke();
  context.globalAlpha = 1;
  context.beginPath();
  context.arc(MIDDLE, MIDDLE, 7.5, 0, 2 * Math.PI);
  context.fillStyle = ground;
  context.fill();
  context.restore();
}

function drawText(context: CanvasRenderingContext2D, text: string, ink: string): void {
  context.font = `12px ${getComputedStyle(document.body).fontFamily}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = ink;
  context.fillText(text, MIDDLE, MIDDLE + 0.5);
}

/** A filled corner where the level is mandatory, an open one where it is desirable. */
function drawCorner(
  context: CanvasRenderingContext2D,
  palette: Palette,
  isMandatory: boolean,
): void {
  const right = EDGE + SIDE;
  const red = palette.standings.missing.ink;
  context.save();
  tilePath(context);
  context.clip();
  context.beginPath();
  context.moveTo(right - CORNER, EDGE);
  context.lineTo(right, EDGE);
  context.lineTo(right, EDGE + CORNER);
  context.closePath();
  context.fillStyle = isMandatory ? red : palette.surface;
  context.fill();
  context.beginPath();
  context.moveTo(right - CORNER, EDGE);
  context.lineTo(right, EDGE + CORNER);
  context.strokeStyle = isMandatory ? palette.surface : red;
  context.lineWidth = isMandatory ? 1.2 : 2;
  context.stroke();
  context.restore();
}

/** Empty, at the corner across from that of what is required. */
function drawRing(context: CanvasRenderingContext2D, palette: Palette, ink: string): void {
  context.beginPath();
  context.arc(EDGE + 5.5, EDGE + 5.5, 2.75, 0, 2 * Math.PI);
  context.fillStyle = palette.surface;
  context.fill();
  context.strokeStyle = ink;
  context.lineWidth = 1.5;
  context.stroke();
}

function drawUnderline(context: CanvasRenderingContext2D, palette: Palette): void {
  context.beginPath();
  context.roundRect(EDGE + 3, EDGE + SIDE - 6, SIDE - 6, 4, 2);
  context.fillStyle = palette.surface;
  context.fill();
  context.beginPath();
  context.roundRect(EDGE + 4, EDGE + SIDE - 5, SIDE - 8, 2, 1);
  context.fillStyle = palette.standings.soon.ink;
  context.fill();
}

const COLOURS: Readonly<Record<StandingLook, StandingColour | null>> = {
  none: null,
  met: "ok",
  expiring: "soon",
  grace: "grace",
  waived: "waived",
  "below-level": "missing",
  lapsed: "missing",
  missing: "missing",
};

/** A standing: its shape on its soft ground. */
export function drawStanding(
  context: CanvasRenderingContext2D,
  cell: MatrixCell,
  palette: Palette,
): void {
  const look = lookOf(cell);
  const colour = COLOURS[look];
  const { ground, ink } = colour ? palette.standings[colour] : { ground: null, ink: palette.faint };
  if (ground) fillTile(context, ground);
  if (isHatched(cell)) drawHatch(context, ground ?? palette.surface, ink);
  context.fillStyle = context.strokeStyle = ink;
  context.lineCap = context.lineJoin = "round";
  context.translate(MIDDLE - 6, MIDDLE - 6);
  for (const { path, line } of STANDING_SHAPES[look]) {
    context.lineWidth = line;
    if (line === 0) context.fill(new Path2D(path));
    else context.stroke(new Path2D(path));
  }
}
