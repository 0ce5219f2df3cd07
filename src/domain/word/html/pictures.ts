import type { Element } from 'hast';
import { undescribed } from '../../prose/resolve.ts';
import { named, type Report } from '../report.ts';

const byProgram = /автоматически созданное описание|созданное ИИ|AI-generated|description automatically generated/i;
/** A name that a program gives: «Рисунок 3», «image1», «IMG_2041». */
const byNumber =
  /^(?:рисунок|изображение|картинка|фото|picture|image|img|dsc|photo|screenshot|снимок экрана)?[\s_()\d-]*$/i;
/** A file or an address: it describes nothing, and the folders of a computer may name people. */
const byFile = /^(?:[a-z]:[\\/]|[\\/~.]|\w+:)|\.(?:jpe?g|png|gif|bmp|webp|svg|tiff?|wmf|emf|heic|ico|pdf)$/i;

/** A picture of this site with a description; one that is not here has no place, and the report tells it. */
export function normalizePicture(img: Element, report: Report): Element[] {
  const { src, alt: given } = img.properties;
  const alt = String(given ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const isEmpty = alt === '' || byProgram.test(alt) || byNumber.test(alt) || byFile.test(alt);
  if (!/^media\//.test(String(src ?? ''))) {
    // A picture that the check of uploads refused has no address and is told of already.
    if (src) report.add('lost', 'картинка не перенесена: вставьте её файлом', isEmpty ? undefined : named(alt, 80));
    return [];
  }
  img.properties = { src, alt: isEmpty ? undescribed : alt };
  return [img];
}
