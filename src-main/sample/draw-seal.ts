import { degrees, rgb, type PDFFont, type PDFPage } from "pdf-lib";

const red = rgb(0.82, 0.1, 0.12);
const radius = 58;

/** A round red seal as units have them: ring, star, the unit's name along the upper arc. */
export function drawSeal(
  page: PDFPage,
  name: string,
  centre: { readonly x: number; readonly y: number },
  font: PDFFont,
): void {
  page.drawCircle({ ...centre, size: radius, borderColor: red, borderWidth: 2.4, opacity: 0, borderOpacity: 0.85 });
  page.drawSvgPath(starPath(16), { ...centre, color: red, opacity: 0.85 });
  const characters = Array.from(name);
  const size = Math.min(11, 190 / Math.max(characters.length, 1));
  const step = Math.min(24, 250 / Math.max(characters.length - 1, 1));
  characters.forEach((character, at) => {
    const turn = ((characters.length - 1) / 2 - at) * step;
    const angle = ((90 + turn) * Math.PI) / 180;
    const reach = radius - size - 4;
    page.drawText(character, {
      x: centre.x + reach * Math.cos(angle) - (size / 2) * Math.cos((turn * Math.PI) / 180),
      y: centre.y + reach * Math.sin(angle) - (size / 2) * Math.sin((turn * Math.PI) / 180),
      size,
      font,
      color: red,
      opacity: 0.85,
      rotate: degrees(turn),
    });
  });
}

/** A five-pointed star around (0, 0), y downwards. */
function starPath(size: number): string {
  const points = Array.from({ length: 10 }, (_, at) => {
    const reach = at % 2 === 0 ? size : size * 0.382;
    const angle = (at * 36 - 90) * (Math.PI / 180);
    return `${(reach * Math.cos(angle)).toFixed(2)} ${(reach * Math.sin(angle)).toFixed(2)}`;
  });
  return `M ${points.join(" L ")} Z`;
}
