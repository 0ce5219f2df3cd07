import { glued, photo, svg } from './upload-files.ts';
import type { Row } from './upload-rows-files.ts';

const xml = '<?xml version="1.0" encoding="UTF-8"?>\n';
const hostile = 'https://evil.example';
const inkscape =
  'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"';
const holding = (picture: Uint8Array, type: string) =>
  svg(`<image href="data:image/${type};base64,${Buffer.from(picture).toString('base64')}"/>`);
const ten = (id: string, of: string) => `<g id="${id}">${`<use href="#${of}"/>`.repeat(10)}</g>`;

/** Drawings. */
export const drawings: readonly Row[] = [
  ['risunok.svg', 'ok', svg('<defs><path id="a" d="M0 0h9"/></defs><use href="#a"/><style>a{fill:url(#g)}</style>')],
  [
    'inkscape.svg',
    'ok',
    glued(xml, '<!-- Inkscape -->', svg('<sodipodi:namedview/><path d="M0 0" inkscape:label="a"/>', inkscape)),
  ],
  ['risunok-s-kartinkoj.svg', 'ok', holding(await photo('png'), 'png')],

  ['stranica.svg', 'upload-kind', `${xml}<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>`],
  ['risunok.png', 'upload-extension', svg('')],
  ['s-kodom.svg', 'upload-svg', svg('<script>alert(1)</script>')],
  ['s-chuzhim-kodom.svg', 'upload-svg', svg('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>')],
  ['s-sobytiem.svg', 'upload-svg', svg('', 'onload="alert(1)"')],
  ['s-html.svg', 'upload-svg', svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">а</p></foreignObject>')],
  ['so-ssylkoj.svg', 'upload-svg', svg('<a href="javascript:alert(1)"><path d="M0 0"/></a>')],
  ['s-chuzhim.svg', 'upload-svg', svg(`<use href="${hostile}/a.svg#b"/>`)],
  ['s-chuzhoj-kartinkoj.svg', 'upload-svg', svg(`<image href="${hostile}/pixel.png"/>`)],
  ['s-chuzhim-stilem.svg', 'upload-svg', svg(`<style>@import "${hostile}/a.css";</style>`)],
  ['s-chuzhoj-zalivkoj.svg', 'upload-svg', svg(`<path d="M0 0" style="fill:url(${hostile}/a)"/>`)],
  ['so-spryatannym-stilem.svg', 'upload-svg', svg('<style>path{fill:\\75rl(//evil.example)}</style>')],
  ['s-dvizheniem.svg', 'upload-svg', svg('<use href="#a"><set attributeName="href" to="javascript:alert(1)"/></use>')],
  ['s-osnovoj.svg', 'upload-svg', svg('', `xml:base="${hostile}/"`)],
  ['s-sushchnostyami.svg', 'upload-svg', glued('<!DOCTYPE svg [<!ENTITY a "b">]>', svg('<text>&a;</text>'))],
  ['s-tablicej-stilej.svg', 'upload-svg', glued(`<?xml-stylesheet href="${hostile}/a.css"?>`, svg(''))],
  ['v-chuzhoj-kodirovke.svg', 'upload-svg', glued('<?xml version="1.0" encoding="UTF-7"?>', svg(''))],
  ['nezakrytyj.svg', 'upload-svg', '<svg xmlns="http://www.w3.org/2000/svg"><path></svg>'],
  [
    's-povtorami.svg',
    'upload-svg',
    svg(`<g id="a"/>${ten('b', 'a')}${ten('c', 'b')}${ten('d', 'c')}${ten('e', 'd')}${ten('f', 'e')}`),
  ],
  ['s-mestom.svg', 'upload-location', holding(await photo('jpeg', { located: true }), 'jpeg')],
];
