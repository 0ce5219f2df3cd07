import { attributeValue, isAllowedLink, isReadPart, isRemote } from './office-parts.ts';
import { external, type Problem, unchecked } from './problem.ts';
import { problems } from './problems.ts';
import type { XmlAttribute } from './xml.ts';

const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/**
 * The last words of the relationship types (ECMA-376 part 1) whose targets only hold text, looks, pictures or data,
 * small letters. What is not here (altChunk, connections, links to other workbooks, controls, add-ins) is refused.
 */
const passive = wordSet(`
  officedocument styles styleswitheffects settings websettings fonttable font theme themeoverride numbering footnotes
  endnotes comments commentsextended commentsids commentsextensible people header footer image hdphoto hyperlink
  glossarydocument customxml customxmlprops printersettings chart chartex chartcolorstyle chartstyle chartusershapes
  diagramdata diagramlayout diagramquickstyle diagramcolors diagramdrawing package core-properties
  extended-properties custom-properties thumbnail slide slidelayout slidemaster notesslide notesmaster handoutmaster
  presprops viewprops tablestyles tags commentauthors audio video media worksheet chartsheet sharedstrings calcchain
  drawing vmldrawing legacydrawing table tablesinglecells pivottable pivotcachedefinition pivotcacherecords
  slicer slicercache timeline timelinecache sheetmetadata person threadedcomment rdrichvalue rdrichvaluestructure
  rdrichvaluetypes richvaluerel revisionheaders usernames ctrlprop attachedtemplate bibliography
  origin keymapcustomizations labels classificationlabels documenttasks changesinfo revisioninfo authors
  model3d ink stylesheet metadata intelligence presentationmetadata workbookmetadata featurepropertybag namedsheetview
  rdsupportingpropertybag rdsupportingpropertybagstructure`);

const commands =
  /^(?:vbaProject|wordVbaData|xlMacrosheet|xlIntlMacrosheet|activeXControl.*|control|attachedToolbars)$/i;
const otherFiles =
  /^(?:connections|queryTable|externalLink(?:Path)?|xlExternalLinkPath|mailMerge\w*|recipientData|subDocument|frame)$/i;

/** Types whose targets hold fields, formulas or actions; such a part must be one that is read. */
const read = wordSet(`
  officedocument header footer footnotes endnotes comments glossarydocument worksheet chartsheet slide slidelayout
  slidemaster notesslide notesmaster handoutmaster drawing chart chartex chartusershapes diagramdata diagramdrawing`);

/**
 * Checks a relationship of the part `source` (ECMA-376 part 2, 9): a problem when its target may act or can't be
 * judged.
 */
export function checkRelationship(attributes: readonly XmlAttribute[], source: string): Problem | undefined {
  const type = attributeValue(attributes, 'Type').split('/').at(-1) ?? '';
  const target = attributeValue(attributes, 'Target');
  if (commands.test(type)) return problems.macro;
  if (/^(?:oleObject|aFChunk)$/i.test(type)) return problems.embedded;
  const isExternal = attributeValue(attributes, 'TargetMode').toLowerCase() === 'external';
  if (isExternal && /^hyperlink$/i.test(type)) return isAllowedLink(target) ? undefined : external(target);
  if (isRemote(target)) return external(target);
  if (otherFiles.test(type)) return problems.connected;
  if (read.has(type.toLowerCase()) && !isReadPart(resolved(target, source))) return unchecked(`${type}: ${target}`);
  return type === '' || passive.has(type.toLowerCase()) ? undefined : unchecked(type);
}

/** The name of the part that an address leads to, in small letters; `source` is `word/_rels/document.xml.rels`. */
function resolved(target: string, source: string): string {
  try {
    const { pathname } = new URL(target, `http://a/${source.replace(/_rels\/[^/]*$/i, '')}`);
    return decodeURI(pathname).slice(1).toLowerCase();
  } catch {
    return '';
  }
}
