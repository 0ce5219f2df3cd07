import {
  CheckBox,
  type IContext,
  type IRunOptions,
  type IXmlableObject,
  LeaderType,
  type ParagraphChild,
  Tab,
  type TabStopDefinition,
  TabStopType,
  TextRun,
} from 'docx';
import { blankLengths } from '../prose/blanks.ts';

/** How long a place to write in is: for a number, a word, a sentence. */
export type BlankSize = keyof typeof blankLengths;

/** What Word shows over a field. */
const fieldTitle = 'Место для записи';

/**
 * A place to write in, on paper and in Word: a field (content control) that shows a line until somebody types. `grows`
 * draws the line to the edge of the text; its paragraph needs `lineStop`.
 */
export function blank(size: BlankSize, grows: boolean): ParagraphChild {
  return new Field(`blank-${size}`, grows ? { children: [new Tab()] } : { text: '_'.repeat(blankLengths[size]) });
}

/** A place to write in where the paragraph has a line under it. */
export const placeToWrite = (): ParagraphChild => new Field('place', { text: '\u00A0'.repeat(12) });

/** A run in a control: the library has no controls but boxes. */
class Field extends TextRun {
  private readonly tag: string;

  constructor(tag: string, run: IRunOptions) {
    super(run);
    this.tag = tag;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const valued = (name: string, value: string) => ({ [name]: { _attr: { 'w:val': value } } });
    const properties = [
      valued('w:alias', fieldTitle),
      valued('w:tag', this.tag),
      { 'w:showingPlcHdr': {} },
      { 'w:text': {} },
    ];
    return { 'w:sdt': [{ 'w:sdtPr': properties }, { 'w:sdtContent': [super.prepForXml(context)] }] };
  }
}

/** The stop to which a growing blank draws its line; `edge` is the right edge of the text in twips. */
export const lineStop = (edge: number): TabStopDefinition => ({
  type: TabStopType.RIGHT,
  position: edge,
  leader: LeaderType.UNDERSCORE,
});

/** A box to tick, by hand or by a click in Word. Its signs are in a font that every Windows has. */
export function tickBox(): ParagraphChild {
  return new CheckBox({
    checkedState: { value: '2612', font: 'Segoe UI Symbol' },
    uncheckedState: { value: '2610', font: 'Segoe UI Symbol' },
  });
}
