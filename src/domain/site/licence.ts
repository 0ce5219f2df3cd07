/** On what terms texts of a site may be used that name none of their own. */
export const siteLicence = 'CC BY 4.0';
