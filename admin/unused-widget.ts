/** Stands for the widgets of Decap that no field of this site has; see src/integrations/editor.ts. */
export default { Widget: () => ({ name: `unused-${crypto.randomUUID()}`, controlComponent: () => null }) };
