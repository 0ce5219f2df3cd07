/** How many bytes of metadata may still be read, unpacked; the pictures of a document share them. */
export interface MetadataBudget {
  metadata: number;
}

/** The largest metadata of one picture. */
export const maxMetadata = 1_000_000;

/** Places in XMP (EXIF GPS, IPTC Core and Extension, Photoshop) and in records of IPTC: city, district, region, country. */
const places =
  /GPS(?:Dest)?(?:Latitude|Longitude)|LocationCreated|LocationShown|<geo:(?:lat|long)|photoshop:(?:City|State|Country)|Iptc4xmpCore:(?:Location|CountryCode)|\x1c\x02[\x5a\x5c\x5f\x64\x65]/i;
/** People in XMP, whose prefixes are free, in texts of PNG and in records of IPTC: author, writer, credit, copyright, contact, caption. */
const people =
  /\b[\w-]{1,40}:(?:creator|contributor|publisher|rights)\b|PersonInImage|PersonDisplayName|mwg-rs:Name|photoshop:(?:AuthorsPosition|CaptionWriter|Credit)|CreatorContactInfo|xmpRights:|OwnerName|^(?:Author|Artist|Copyright):\s*\S|\x1c\x02[\x50\x55\x6e\x74\x76\x78\x7a]/im;

/** Whether metadata as text, one character per byte, say where something was made. */
export function hasLocation(text: string): boolean {
  return places.test(text);
}

/** Whether metadata as text name people. */
export function hasPerson(text: string): boolean {
  return people.test(text);
}

/** Initials, a patronymic, an address of mail, a folder of somebody's computer: titles that programs write have none. */
const personal = /\p{Lu}\.\s?\p{Lu}\.|\p{L}(?:вич|вна)(?!\p{L})|@|[\\/](?:Users|home|Пользователи)[\\/]|^\w:\\/mu;

/** Whether a title, which may say what is shown, says of whom or by whom. */
export function isPersonal(text: string): boolean {
  return personal.test(text);
}
