const SVG = 'http://www.w3.org/2000/svg';

const FILE = ['#a7b4c4', 'M9 4h12l7 7v19a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z'] as const;

const SHAPES: Readonly<Record<string, readonly [colour: string, path: string]>> = {
  folder: ['#f2b94a', 'M5 8h9l3 3h14a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2z'],
  web_link: ['#5c9ded', 'M18 5a13 13 0 1 0 0 26 13 13 0 1 0 0-26z'],
};

/** Says what kind of item it is until the engine has its own icon in its place. */
export function iconOf(type: string): SVGSVGElement {
  const icon = document.createElementNS(SVG, 'svg');
  const shape = document.createElementNS(SVG, 'path');
  const [colour, path] = SHAPES[type] ?? FILE;
  icon.setAttribute('viewBox', '0 0 36 36');
  icon.setAttribute('aria-hidden', 'true');
  shape.setAttribute('fill', colour);
  shape.setAttribute('d', path);
  icon.append(shape);
  return icon;
}
