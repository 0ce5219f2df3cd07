declare module 'decap-cms-widget-markdown/dist/esm/serializers/index.js' {
  interface Options {
    /** Whether a code block is a void node, as Decap's component for code makes it. */
    readonly voidCodeBlock: boolean;
    readonly remarkPlugins: readonly unknown[];
  }

  /** A node of Decap's rich editor. */
  export interface SlateNode {
    text?: string;
    children?: SlateNode[];
  }

  export function markdownToSlate(markdown: string, options: Options): SlateNode[];
  export function slateToMarkdown(nodes: readonly SlateNode[], options: Options): string;
}

declare module 'decap-cms-widget-markdown/dist/esm/MarkdownControl/index.js' {
  export default class MarkdownControl {
    constructor(props: {
      getEditorComponents(): unknown;
      field: { get(option: string, otherwise: unknown): unknown };
    });
  }
}
