const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** SVG elements that only draw or describe: no scripts, links, animation or foreign content. */
export const svgElements = wordSet(`
  svg g defs symbol use title desc metadata switch style
  path rect circle ellipse line polyline polygon image marker
  text tspan textPath
  linearGradient radialGradient stop pattern clipPath mask filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`);

/** Allowed attributes without prefix; `aria-…` and `data-…` are allowed too. */
export const svgAttributes = wordSet(`
  id class lang role style version baseProfile width height viewBox preserveAspectRatio x y x1 y1 x2 y2 dx dy
  cx cy r rx ry fx fy fr d points pathLength transform rotate textLength lengthAdjust href startOffset method side
  spacing markerWidth markerHeight markerUnits refX refY orient maskUnits maskContentUnits clipPathUnits
  gradientUnits gradientTransform spreadMethod offset patternUnits patternContentUnits patternTransform type media
  requiredExtensions requiredFeatures systemLanguage enable-background focusable title
  fill fill-opacity fill-rule stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity stroke-width vector-effect paint-order opacity color color-interpolation
  color-interpolation-filters color-rendering shape-rendering text-rendering image-rendering display visibility
  overflow clip clip-path clip-rule mask filter marker marker-start marker-mid marker-end mix-blend-mode isolation
  stop-color stop-opacity flood-color flood-opacity lighting-color solid-color solid-opacity
  font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight font-feature-settings
  text-anchor text-decoration text-align letter-spacing word-spacing line-height white-space writing-mode direction
  unicode-bidi dominant-baseline alignment-baseline baseline-shift glyph-orientation-vertical
  glyph-orientation-horizontal kerning inline-size shape-padding shape-subtract text-orientation transform-origin
  in in2 result mode operator k1 k2 k3 k4 values filterUnits primitiveUnits stdDeviation edgeMode order kernelMatrix
  divisor bias targetX targetY preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent
  kernelUnitLength scale xChannelSelector yChannelSelector azimuth elevation radius z pointsAtX pointsAtY pointsAtZ
  limitingConeAngle baseFrequency numOctaves seed stitchTiles tableValues slope intercept amplitude exponent`);

export const svgNamespace = 'http://www.w3.org/2000/svg';
export const xlinkNamespace = 'http://www.w3.org/1999/xlink';
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** Namespaces of drawing programs' own data, which browsers ignore. */
export const inertNamespaces: ReadonlySet<string> = new Set([
  'http://www.inkscape.org/namespaces/inkscape',
  'http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://creativecommons.org/ns#',
  'http://web.resource.org/cc/',
  'http://purl.org/dc/elements/1.1/',
  'http://www.bohemiancoding.com/sketch/ns',
  'http://www.serif.com/',
  'https://boxy-svg.com',
]);
