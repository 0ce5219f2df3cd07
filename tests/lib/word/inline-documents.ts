import { lists } from './styles.ts';
import { cell, documentOf, field, item, p, r, run, sign, styled, table } from './xml.ts';

/** A document, and the words that the text of ours has and LibreOffice leaves out. */
export interface WordCase {
  readonly docx: Uint8Array;
  readonly extra?: string;
  /** Words that LibreOffice has and we rightly lack: what was deleted, the letters of a sign. */
  readonly absent?: string;
  /** Words that must be told, for LibreOffice does not see them either. */
  readonly told?: string;
}

const link = (id: string, target: string) => [id, 'hyperlink', target] as const;

/** Fields: what they show stays, links lead on. */
export const fields: Readonly<Record<string, WordCase>> = {
  'a field in a field': {
    docx: documentOf(
      p(
        `${r('Табл. ')}<w:fldSimple w:instr=" REF t1 "><w:fldSimple w:instr=" SEQ Таблица ">${r('4')}</w:fldSimple></w:fldSimple>${r(' дальше')}`,
      ),
    ),
  },
  'a link with switches': {
    docx: documentOf(
      p(
        r('Смотрите ') +
          field(' HYPERLINK "https://example.org/a" \\o "Подсказка к ссылке" \\t "_blank" ', r('тут')) +
          r('.'),
      ),
    ),
  },
  'a link without quotes': {
    docx: documentOf(p(field(' HYPERLINK https://example.org/a ', r('адрес')) + r(' конец'))),
  },
  'a link to a part': {
    docx: documentOf(
      styled('1', `<w:bookmarkStart w:id="1" w:name="_b"/>${r('Раздел')}<w:bookmarkEnd w:id="1"/>`) +
        p(field(' HYPERLINK \\l "_b" ', r('к разделу'))),
    ),
  },
  'a link with blanks and no scheme': {
    docx: documentOf(p(field(' HYPERLINK "www.example.org/мой файл" ', r('сюда')) + r(' и туда'))),
  },
  'a merged field with a condition': {
    docx: documentOf(
      p(
        sign('begin') +
          run('<w:instrText> IF </w:instrText>') +
          field(' MERGEFIELD Имя ', r('Анна')) +
          run('<w:instrText> = "Анна" "да" "нет" </w:instrText>') +
          sign('separate') +
          r('да') +
          sign('end') +
          r(' итог'),
      ),
    ),
  },
  'a form: text, box, list': {
    extra: '☒ второй',
    docx: documentOf(
      p(r('Имя: ') + field(' FORMTEXT ', r('Мария Петрова'))) +
        p(
          `${sign('begin', '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>')}${run('<w:instrText> FORMCHECKBOX </w:instrText>')}${sign('end')}${r(' читает')}`,
        ) +
        p(
          `${sign('begin', '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="первый"/><w:listEntry w:val="второй"/></w:ddList></w:ffData>')}${run('<w:instrText> FORMDROPDOWN </w:instrText>')}${sign('end')}${r(' класс')}`,
        ),
    ),
  },
  'references, dates, pages': {
    docx: documentOf(p(r('См. рис. ') + field(' REF _r \\h ', r('12')) + r(' на с. ') + field(' PAGEREF _r ', r('5')))),
  },
  'marks of an index': {
    docx: documentOf(
      p(`${r('Слово')}${sign('begin')}${run('<w:instrText> XE "слово" </w:instrText>')}${sign('end')}${r(' дальше')}`),
    ),
  },
  'a link over two paragraphs': {
    docx: documentOf(
      p(
        sign('begin') +
          run('<w:instrText> HYPERLINK "https://example.org" </w:instrText>') +
          sign('separate') +
          r('первая строка'),
      ) + p(r('вторая строка') + sign('end') + r(' и хвост')),
    ),
  },
  'a contents page by a field': {
    docx: documentOf(
      p('Оглавление') +
        styled(
          'toc1',
          sign('begin') + run('<w:instrText> TOC \\o "1-3" </w:instrText>') + sign('separate') + r('Введение 1'),
        ) +
        styled('toc1', r('Итоги 2') + sign('end')) +
        styled('1', 'Введение') +
        p('Текст введения.') +
        styled('1', 'Итоги') +
        p('Текст итогов.'),
    ),
    told: 'Введение 1 Итоги 2',
  },
  'a contents page in a control': {
    docx: documentOf(
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${styled('toch', 'Содержание')}${styled('toc1', 'Раздел 1')}</w:sdtContent></w:sdt>${styled('1', 'Раздел')}${p('Текст.')}`,
    ),
    told: 'Содержание Раздел 1',
  },
  'numbers of captions': {
    docx: documentOf(
      p(`${r('Рисунок ')}<w:fldSimple w:instr=" SEQ Рисунок \\* ARABIC ">${r('3')}</w:fldSimple>${r('. Схема')}`),
    ),
  },
  'links of all kinds in words': {
    docx: documentOf(
      ['rA', 'rB', 'rC', 'rD']
        .map((id) => p(`${r('Слово ')}<w:hyperlink r:id="${id}">${r(`ссылка ${id}`)}</w:hyperlink>${r(' хвост')}`))
        .join(''),
      {
        relations: [
          link('rA', 'www.example.org'),
          link('rB', 'ftp://example.org/x'),
          link('rC', '..\\Мои документы\\план.docx'),
          link('rD', 'a@example.org'),
        ],
      },
    ),
  },
};

const hidden = '<w:vanish/>';

/** What stands in a line: signs, breaks, hidden text, changes. */
export const inline: Readonly<Record<string, WordCase>> = {
  'letters over letters': {
    docx: documentOf(
      p(
        `${r('слово ')}${run(`<w:ruby><w:rubyPr/><w:rt>${r('чтение')}</w:rt><w:rubyBase>${r('знак')}</w:rubyBase></w:ruby>`)}${r(' конец')}`,
      ),
    ),
    extra: '(чтение)',
  },
  'signs of fonts': {
    docx: documentOf(
      p(
        r('Да ') +
          run('<w:sym w:font="Wingdings" w:char="F0FC"/>') +
          r(' нет ') +
          run('<w:sym w:font="Wingdings" w:char="F0FB"/>') +
          r(' альфа ') +
          run('<w:sym w:font="Symbol" w:char="F061"/>') +
          r(' всё'),
      ),
    ),
    extra: '✓ 🗶 α',
  },
  'a sign that nobody knows': {
    docx: documentOf(p(r('Знак ') + run('<w:sym w:font="Wingdings 2" w:char="F0FF"/>') + r(' тут'))),
    extra: '□',
    told: '□',
  },
  'signs by a style of characters': {
    absent: 'ü',
    docx: documentOf(p(`${r('Верно ')}${r('ü', '<w:rStyle w:val="wing"/>')}`)),
    extra: '✓',
  },
  'hyphens that do not break, and soft ones': {
    docx: documentOf(p(`${r('кто')}${run('<w:noBreakHyphen/>')}${r('то при')}${run('<w:softHyphen/>')}${r('шёл')}`)),
  },
  'returns, pages and columns between words': {
    docx: documentOf(
      p(
        `${r('раз')}${run('<w:cr/>')}${r('два')}${run('<w:br w:type="page"/>')}${r('три')}${run('<w:br w:type="column"/>')}${r('четыре')}${run('<w:br/>')}${run('<w:br/>')}${r('пять')}`,
      ),
    ),
  },
  'tabs and many blanks': {
    docx: documentOf(
      p(
        `${r('Имя')}${run('<w:tab/>')}${r('Класс')}${run('<w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/>')}${r('Дата')}`,
      ) + p(`${r('много    ')}${r('   пробелов')}`),
    ),
  },
  'wrappers without words of their own': {
    docx: documentOf(
      `${p(
        `<w:smartTag>${r('Москва')}</w:smartTag><w:customXml>${r(' река')}</w:customXml><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${r(' течёт')}</w:sdtContent></w:sdt><w:bdo w:val="ltr">${r(' вниз')}</w:bdo><w:dir w:val="ltr">${r(' тихо')}</w:dir>`,
      )}<w:sdt><w:sdtContent>${p('Целый абзац')}</w:sdtContent></w:sdt><w:customXml>${p('Ещё абзац')}</w:customXml>`,
    ),
  },
  'controls around rows and cells': {
    docx: documentOf(
      `<w:tbl><w:tblPr/><w:tblGrid/><w:sdt><w:sdtContent><w:tr>${cell('один')}<w:sdt><w:sdtContent>${cell('два')}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt><w:tr>${cell('три')}${cell('четыре')}</w:tr></w:tbl>`,
    ),
  },
  'what holds no text': {
    docx: documentOf(
      p(
        `<w:proofErr w:type="spellStart"/><w:permStart w:id="1" w:edGrp="everyone"/><w:bookmarkStart w:id="3" w:name="x"/>${r('Слово')}<w:bookmarkEnd w:id="3"/><w:permEnd w:id="1"/>${run('<w:lastRenderedPageBreak/>')}<w:commentRangeStart w:id="9"/>${r(' и дело')}<w:commentRangeEnd w:id="9"/>`,
      ),
    ),
  },
  'hidden words': { docx: documentOf(p(`${r('Ответ: ')}${r('сорок два', hidden)}${r(' точка')}`)) },
  'hidden by a style of characters': {
    docx: documentOf(p(`${r('Задача ')}${r('секрет', '<w:rStyle w:val="hid"/>')}${r(' решена')}`)),
  },
  'hidden by a style of paragraphs': {
    docx: documentOf(p('Видно.') + styled('secret', 'Ответы для учителя') + p('Снова видно.')),
  },
  'hidden field codes': {
    docx: documentOf(
      p(
        `${r('А ')}<w:r><w:rPr>${hidden}</w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr>${hidden}</w:rPr><w:instrText> TC "х" </w:instrText></w:r>${sign('end')}${r('б')}`,
      ),
    ),
  },
  'changes of a reviewer': {
    absent: 'плоховсегда',
    extra: 'всегда',
    docx: documentOf(
      p(
        `${r('Было ')}<w:ins w:id="1" w:author="А">${r('хорошо ')}</w:ins><w:del w:id="2" w:author="А"><w:r><w:delText>плохо </w:delText></w:r></w:del>${r('всегда')}`,
      ),
    ),
  },
  'moved words': {
    absent: 'сюда',
    docx: documentOf(
      p(`<w:moveFrom w:id="1" w:author="А">${r('сюда ')}</w:moveFrom>${r('стоит ')}`) +
        p(`<w:moveTo w:id="2" w:author="А">${r('сюда ')}</w:moveTo>${r('пришло')}`),
    ),
  },
  'bold signs beside letters': {
    docx: documentOf(
      p(
        `${r('да', '<w:b/>')}${r(',', '<w:b/>')}${r('Нет')}${r(' «так»', '<w:b/>')}${r('и')}${r(' ', '<w:i/>')}${r('снова', '<w:i/><w:b/>')}${r('!', '<w:b/>')}${r('Да')}`,
      ),
    ),
  },
  'emphasis with blanks and breaks': {
    docx: documentOf(
      p(
        `${r(' жирно ', '<w:b/>')}${r('и')}${r(' косо', '<w:i/>')}${run('<w:br/>')}${r('дальше ', '<w:i/>')}${r('всё')}`,
      ),
    ),
  },
  'one letter in bold': {
    docx: documentOf(
      p(`${r('м')}${r('а', '<w:b/>')}${r('ма')} ${r(' р')}${r('а', '<w:b/><w:u w:val="single"/>')}${r('му')}`),
    ),
  },
  'capitals, indices, strikes': {
    docx: documentOf(
      p(
        `${r('Н')}${r('2', '<w:vertAlign w:val="subscript"/>')}${r('О и м')}${r('2', '<w:vertAlign w:val="superscript"/>')}${r(' зачёркнуто', '<w:strike/>')}${r(' дважды', '<w:dstrike/>')}${r(' малые', '<w:smallCaps/>')}`,
      ),
    ),
  },
  'emoji and letters of other planes': { docx: documentOf(p('Флаг 🇷🇺, учитель 👩‍🏫, буква 𝔸 и знак ☂️.')) },
  'letters of a Mac': { docx: documentOf(p('Йогурт, ёлка и ещё й'.normalize('NFD'))) },
  'signs of Markdown': {
    docx: documentOf(
      p('# не заголовок') +
        p('1. не список') +
        p('* звезда') +
        p('> цитата') +
        p('{a} <b> | `c` [d](e) ![f](g) ~~h~~ __i__ **j** &nbsp; <!-- k -->') +
        p('+ плюс') +
        p('==='),
    ),
  },
  'sums and inches': {
    docx: documentOf(p('5 - 2 = 3, 12" и 3\', а - b, 10-3=7, (4 + 1) - 2') + p('2-3 класс, с. 5-7, "слово" - дело')),
  },
  'an index and a formula': {
    docx: documentOf(p(`${r('Формула ')}<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>${r(' тут')}`)),
    told: 'a+b',
  },
  'notes in words, cells and headings': {
    docx: documentOf(
      styled('1', `${r('Заголовок')}${run('<w:footnoteReference w:id="2"/>')}`) +
        p(
          `${r('Слово')}${run('<w:footnoteReference w:id="3"/>')}${r(', ещё')}${run('<w:endnoteReference w:id="2"/>')}${r('.')}`,
        ) +
        table(['а', p(`${r('б')}${run('<w:footnoteReference w:id="4"/>')}`)]),
      {
        footnotes: [p('Первая.'), p('Вторая.') + p('Её конец.'), item(lists.bullets, 'третья')],
        endnotes: [p('Концевая.')],
      },
    ),
  },
};
