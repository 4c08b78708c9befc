/** Styles and numbering: headings 1–3 numbered through one list, captions, tables, footnotes, table of contents. */
import type { Language } from '../../../language/index.js';

const locale: Readonly<Record<Language, string>> = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' };
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const style = (id: string, name: string, paragraph: string, run: string, extra = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${extra}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

/** The size of the letters in tables, in half points. */
export const tableLetters = (compact: boolean): number => (compact ? 16 : 20);

export function stylesXml(language: Language, compact: boolean): string {
  const size = compact ? 20 : 28;
  const small = tableLetters(compact);
  const line = compact ? 252 : 360;
  const basedOn = '<w:basedOn w:val="Normal"/>';
  const heading = (level: number, halfPoints: number): string =>
    style(
      `Heading${level}`,
      `heading ${level}`,
      `<w:keepNext/><w:keepLines/>${level === 1 && !compact ? '<w:pageBreakBefore/>' : ''}<w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="1"/></w:numPr><w:spacing w:before="${compact ? 120 : 240}" w:after="${compact ? 60 : 160}" w:line="264" w:lineRule="auto"/><w:jc w:val="left"/><w:outlineLvl w:val="${level - 1}"/>`,
      `<w:b/><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`,
      `${basedOn}<w:next w:val="BodyText"/>`,
    );
  return [
    `${declaration}<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang w:val="${locale[language]}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="${line}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:color="7A828C"/><w:left w:val="single" w:sz="4" w:color="7A828C"/><w:bottom w:val="single" w:sz="4" w:color="7A828C"/><w:right w:val="single" w:sz="4" w:color="7A828C"/><w:insideH w:val="single" w:sz="4" w:color="7A828C"/><w:insideV w:val="single" w:sz="4" w:color="7A828C"/></w:tblBorders></w:tblPr></w:style>',
    style(
      'Title',
      'Title',
      '<w:spacing w:before="0" w:after="240" w:line="288" w:lineRule="auto"/><w:jc w:val="center"/>',
      `<w:b/><w:sz w:val="${compact ? 28 : 36}"/>`,
      basedOn,
    ),
    style('Subtitle', 'Subtitle', '<w:spacing w:after="160"/><w:jc w:val="center"/>', '', basedOn),
    heading(1, compact ? 24 : 32),
    heading(2, compact ? 22 : 30),
    heading(3, compact ? 20 : 28),
    style(
      'BodyText',
      'Body Text',
      `<w:spacing w:after="${compact ? 60 : 80}"/>${compact ? '' : '<w:ind w:firstLine="709"/>'}<w:jc w:val="both"/>`,
      '',
      basedOn,
    ),
    style('ListParagraph', 'List Paragraph', '<w:spacing w:after="40"/><w:jc w:val="both"/>', '', basedOn),
    style(
      'Caption',
      'caption',
      '<w:keepNext/><w:spacing w:before="160" w:after="80" w:line="264" w:lineRule="auto"/>',
      `<w:sz w:val="${compact ? 18 : 24}"/>`,
      basedOn,
    ),
    style(
      'FigureCaption',
      'Figure caption',
      '<w:spacing w:before="60" w:after="160" w:line="264" w:lineRule="auto"/><w:jc w:val="center"/>',
      '',
      '<w:basedOn w:val="Caption"/>',
    ),
    style(
      'TableText',
      'Table text',
      '<w:spacing w:line="252" w:lineRule="auto"/>',
      `<w:sz w:val="${small}"/><w:szCs w:val="${small}"/>`,
      basedOn,
    ),
    style(
      'TableNote',
      'Table note',
      '<w:spacing w:before="60" w:after="160" w:line="252" w:lineRule="auto"/><w:jc w:val="both"/>',
      `<w:sz w:val="${small}"/><w:szCs w:val="${small}"/>`,
      basedOn,
    ),
    style(
      'Bibliography',
      'Bibliography',
      `<w:spacing w:after="40"${compact ? '' : ' w:line="312" w:lineRule="auto"'}/><w:jc w:val="left"/>`,
      compact ? '<w:sz w:val="16"/>' : '<w:sz w:val="24"/>',
      basedOn,
    ),
    style(
      'NoteText',
      'Derivation note',
      '<w:spacing w:after="30" w:line="252" w:lineRule="auto"/>',
      `<w:sz w:val="${compact ? 15 : 18}"/>`,
      basedOn,
    ),
    style(
      'FootnoteText',
      'footnote text',
      '<w:spacing w:line="240" w:lineRule="auto"/>',
      `<w:sz w:val="${compact ? 14 : 18}"/>`,
      basedOn,
    ),
    style('TOCHeading', 'TOC Heading', '<w:keepNext/><w:spacing w:before="240" w:after="160"/>', '<w:b/>', basedOn),
    ...[1, 2, 3].map((level) =>
      style(
        `TOC${level}`,
        `toc ${level}`,
        `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9354"/></w:tabs><w:spacing w:line="276" w:lineRule="auto"/><w:ind w:left="${(level - 1) * 284}"/>`,
        '<w:sz w:val="26"/>',
        basedOn,
      ),
    ),
    style(
      'Placeholder',
      'Own text hint',
      '<w:jc w:val="left"/>',
      '<w:i/><w:color w:val="6B5A2B"/>',
      '<w:basedOn w:val="BodyText"/>',
    ),
    style('Footer', 'footer', '<w:jc w:val="center"/>', '<w:sz w:val="22"/>', basedOn),
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
    '</w:styles>',
  ].join('');
}

/** 1: headings; 2: bullets; from 3 on: one numbered list each. */
export function numberingXml(numberedLists: number): string {
  const level = (at: number, inside: string): string => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/>${inside}</w:lvl>`;
  const headings = [1, 2, 3]
    .map((depth) =>
      level(
        depth - 1,
        `<w:numFmt w:val="decimal"/><w:pStyle w:val="Heading${depth}"/><w:suff w:val="space"/><w:lvlText w:val="${Array.from({ length: depth }, (_, index) => `%${index + 1}`).join('.')}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr>`,
      ),
    )
    .join('');
  const indent = '<w:pPr><w:ind w:left="709" w:hanging="369"/></w:pPr>';
  const bullets = level(0, `<w:numFmt w:val="bullet"/><w:lvlText w:val="–"/><w:lvlJc w:val="left"/>${indent}`);
  const numbers = level(0, `<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>${indent}`);
  const lists = Array.from({ length: numberedLists }, (_, index) => index + 3);
  return [
    `${declaration}<w:numbering ${w}>`,
    `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${headings}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="hybridMultilevel"/>${bullets}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="hybridMultilevel"/>${numbers}</w:abstractNum>`,
    '<!--own-abstract-->',
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>',
    ...lists.map(
      (id) =>
        `<w:num w:numId="${id}"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
    ),
    '<!--own-num-->',
    '</w:numbering>',
  ].join('');
}
