import type { Bilingual } from './lang.js';

/** Words of the audit of citations, of coverage and of the register of sources. */
export const evidenceMessages = {
  'command-audit': {
    zh: '逐条核对引证与原文，并查原文还有什么没有引到',
    en: "hold every citation against its document's text, and see what of the text no datum cites",
  },
  'command-sources': {
    zh: '来源登记：类别、日期、引用数、数据质量',
    en: 'the register of sources: kind, date, uses, and the quality of the data',
  },
  'argument-source': { zh: '来源的id；不给则列出全部', en: 'id of a source; all of them without it' },
  'option-texts': { zh: '原文所在的文件夹（必需）', en: 'folder that holds the texts of the sources (required)' },
  'option-source': {
    zh: '只核对这一来源，并列出每条引证',
    en: 'audit this source only, and list each of its citations',
  },
  'option-coverage': {
    zh: '列出原文中没有数据引到的数字和名称',
    en: 'list the figures and names of the texts that no datum cites',
  },
  'error-texts-needed': { zh: '没有给出原文文件夹', en: 'The folder with the texts is not given.' },
  'fix-texts-needed': { zh: '写法如：jiqun audit --texts texts', en: 'Write it like: jiqun audit --texts texts' },
  'error-texts-missing': { zh: '找不到文件夹{path}', en: 'There is no folder {path}.' },
  'error-texts-not-a-folder': { zh: '{path}不是文件夹', en: '{path} is not a folder.' },
  'error-texts-empty': {
    zh: '{path}里没有任何来源的原文',
    en: '{path} holds none of the texts that the sources name.',
  },
  'fix-texts': {
    zh: '--texts应指向存放这些文件的文件夹：{files}',
    en: 'Give --texts the folder that holds these files: {files}.',
  },
  'error-source-without-text': {
    zh: '来源“{source}”没有原文，无从核对',
    en: 'No text is held of the source "{source}", so it cannot be audited.',
  },
  'fix-source-without-text': { zh: '有原文的来源：{sources}', en: 'Sources with a text: {sources}.' },

  'audit-hash': {
    zh: '“{source}”的原文已不是登记的那一份：SHA-256为{actual}',
    en: 'The text of "{source}" is not the one that was registered: its SHA-256 is {actual}.',
  },
  'audit-fix-hash': {
    zh: '找回原来的文本；若换了文本，逐条核对引证后再更新sha256',
    en: 'Get the old text back; or, if the text was renewed, check each citation and then renew sha256.',
  },
  'audit-text-missing': {
    zh: '文件夹里没有“{source}”的原文{name}，{count}条引证无从核对',
    en: 'The folder does not hold {name}, the text of "{source}"; citations that cannot be checked: {count}.',
  },
  'audit-fix-text-missing': { zh: '补上原文，或改正文件名', en: 'Add the text, or correct the name of the file.' },
  'audit-part-missing': { zh: '“{source}”里没有“{at}”这一部分', en: '"{source}" has no part {at}.' },
  'audit-fix-part-missing': {
    zh: '查对at：写标题的编号，如(二)1；编号须在行首',
    en: 'Check "at": it is the number of a heading such as (二)1, and a heading begins a line.',
  },
  'audit-token-missing': { zh: '“{source}”里没有“{token}”', en: '"{token}" does not stand in "{source}".' },
  'audit-token-not-there': {
    zh: '“{source}”的“{at}”部分里没有“{token}”',
    en: '"{token}" does not stand in part {at} of "{source}".',
  },
  'audit-fix-token-missing': {
    zh: '查对“{source}”，照原文写find',
    en: 'Check "{source}"; write "find" as the document does.',
  },
  'audit-fix-elsewhere': { zh: '它在别处；改正at', en: 'It stands elsewhere: correct "at".' },
  'audit-closest': { zh: '最接近的一段', en: 'the closest passage' },
  'audit-stands-here': { zh: '见于此处', en: 'it stands here' },
  'audit-document-says': { zh: '原文在此', en: 'the document says' },
  'audit-the-document': { zh: '“{source}”里', en: '"{source}"' },
  'audit-the-part': { zh: '“{source}”的“{at}”部分里', en: 'part {at} of "{source}"' },
  'audit-token-ambiguous': {
    zh: '“{token}”在{where}出现{count}次，不知引的是哪一处',
    en: '"{token}" stands {count} times in {where}; which of them is meant is open.',
  },
  'audit-fix-token-ambiguous': {
    zh: '把find写长到只有一处，或用at指明部分',
    en: 'Lengthen "find" until it stands once, or name the part in "at".',
  },
  'audit-place-absent': {
    zh: '数据有{name}，“{source}”的这一句里没有',
    en: 'The data name {name}, and this sentence of "{source}" does not.',
  },
  'audit-fix-place-absent': {
    zh: '查对原文；没有就从数据里删去',
    en: 'Check the document; take it out of the data if it is not there.',
  },
  'audit-places-left-out': {
    zh: '“{source}”的这份名单还有{names}，数据没有',
    en: 'This list of "{source}" also has {names}, and the data do not.',
  },
  'audit-fix-places-left-out': { zh: '补上：{ids}', en: 'Add: {ids}.' },
  'audit-places-order': { zh: '次序与“{source}”的名单不同', en: 'The order is not that of the list in "{source}".' },
  'audit-fix-places-order': { zh: '照原文次序：{ids}', en: "Use the document's order: {ids}." },
  'audit-figure-differs': {
    zh: '数据写“{text}”，“{source}”写的是“{said}”',
    en: 'The data say {text}, and "{source}" says {said}.',
  },
  'audit-figure-absent': {
    zh: '“{source}”里“{token}”所在的句子没有“{text}”',
    en: 'The sentence of "{source}" with "{token}" does not hold {text}.',
  },
  'audit-fix-figure': {
    zh: '查对原文：数字、单位、比较词都要一致',
    en: 'Check the document: number, unit and comparator must agree.',
  },
  'audit-fence-ambiguous': {
    zh: '“{token}”在“{source}”里出现{count}次，不知从哪一处起',
    en: '"{token}" stands {count} times in "{source}"; where the fence begins is open.',
  },
  'audit-fix-fence': { zh: '换一个在原文里只有一处的词', en: 'Use words that stand once in the text.' },
  'audit-fenced': {
    zh: '“{token}”在“{source}”中被划为无关内容的行里：{reason}',
    en: '"{token}" stands on lines of "{source}" that are fenced off: {reason}.',
  },
  'audit-fix-fenced': { zh: '收窄fences，或改引别处', en: 'Narrow the fence, or cite another place.' },

  'audit-title': { zh: '引证核对', en: 'Audit of citations' },
  'audit-citations': { zh: '引证', en: 'Citations' },
  'audit-hash-column': { zh: '原文', en: 'Text' },
  'audit-hash-right': { zh: '一致', en: 'same' },
  'audit-hash-wrong': { zh: '不一致', en: 'changed' },
  'audit-hash-missing': { zh: '缺', en: 'missing' },
  'mention-figure': { zh: '数字', en: 'figures' },
  'mention-time': { zh: '时间', en: 'times' },
  'mention-city': { zh: '城市', en: 'cities' },
  'mention-area': { zh: '区域', en: 'areas' },
  'mention-cluster': { zh: '集群', en: 'clusters' },
  'mention-agency': { zh: '部门', en: 'agencies' },
  'audit-citations-of': { zh: '“{source}”的引证（{count}条）', en: 'Citations of "{source}" ({count})' },
  'audit-uncovered': { zh: '{source}：没有引到的（{count}处）', en: '{source}: not cited ({count})' },
  'audit-place': { zh: '位置', en: 'Place' },
  'audit-token': { zh: '词', en: 'Token' },
  'audit-part': { zh: '部分', en: 'Part' },
  'audit-status': { zh: '结果', en: 'Result' },
  'audit-status-found': { zh: '查到', en: 'found' },
  'audit-status-missing': { zh: '没有', en: 'missing' },
  'audit-status-ambiguous': { zh: '多处', en: 'ambiguous' },
  'audit-status-no-such-part': { zh: '无此部分', en: 'no such part' },
  'audit-status-not-read': { zh: '未读', en: 'not read' },
  'audit-mention': { zh: '内容', en: 'Mention' },
  'audit-in-data': { zh: '数据', en: 'Datum' },
  'audit-note-coverage': {
    zh: '“3/10”：原文10处中有3处落在某条数据的引证里；原文讲的并不都该入数据',
    en:
      '"3/10": of 10 mentions in the text 3 lie in the citation of some datum; not all that a document says ' +
      'belongs in the data',
  },
  'audit-note-fenced': {
    zh: '{source}：无关的行里有{count}处，不计（{reasons}）',
    en: '{source}: mentions on fenced lines, not counted: {count} ({reasons})',
  },
  'audit-note-without-text': {
    zh: '没有原文、无从核对的引证：{citations}条（{sources}个来源）',
    en: 'Citations that cannot be audited, as no text is held of their sources: {citations} (sources: {sources})',
  },
  'audit-clean': { zh: '引证全部成立：{found}条', en: 'Every citation holds: {found}.' },
  'audit-summary': {
    zh: '{citations}条引证，查到{found}条：{errors}、{warnings}',
    en: 'Citations found: {found} of {citations}; {errors}, {warnings}.',
  },
  'hint-coverage': { zh: '没有引到的：加上--coverage', en: 'What no datum cites: add --coverage' },

  'sources-title': { zh: '来源登记', en: 'Register of sources' },
  'sources-quality': { zh: '数据质量', en: 'Quality of the data' },
  'sources-uses': { zh: '引用数', en: 'Uses' },
  'sources-age': { zh: '距今', en: 'Age' },
  'sources-by': { zh: '按', en: 'By' },
  'sources-value': { zh: '取值', en: 'Value' },
  'sources-count': { zh: '来源数', en: 'Sources' },
  'sources-data': { zh: '数据条数', en: 'Data' },
  'sources-share': { zh: '占比', en: 'Share' },
  'sources-text': { zh: '原文', en: 'text' },
  'sources-with-text': { zh: '有原文', en: 'held' },
  'sources-without-text': { zh: '无原文', en: 'not held' },
  'sources-age-months': { zh: '{years}年{months}个月', en: '{years} y {months} m' },
  'sources-age-years': { zh: '约{years}年', en: 'about {years} y' },
  'sources-note-latest': {
    zh: '“距今”指到数据中最晚的来源日期{date}',
    en: 'Age is counted to the latest date of any source, {date}',
  },
  'sources-note-data': { zh: '一条数据即一处引证', en: 'One datum is one citation' },
  'sources-rest': { zh: '以此为据的数据（{count}条）', en: 'Data that rest on it ({count})' },
  'sources-nothing-rests': { zh: '没有数据以此为据。', en: 'No datum rests on it.' },
  'sources-path': { zh: '路径', en: 'Path' },
} as const satisfies Record<string, Bilingual>;
