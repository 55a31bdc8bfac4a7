import type { RuleText } from './rule.js';

/** What is checked of a file before its text is read. None of it can be shown as text. */
export const readingFiles: readonly RuleText[] = [
  {
    id: 'file/missing',
    severity: 'error',
    what: {
      zh: '每个数据集都有dataset.yaml和agencies.yaml。',
      en: 'Every data set has a dataset.yaml and an agencies.yaml.',
    },
    why: {
      zh: '一个说明基年和情景，一个登记部门；缺了它们就无从推算和核对。',
      en:
        'One gives the base year and the scenario, the other the agencies; without them nothing can be projected ' +
        'or checked.',
    },
    fix: {
      zh: '补上缺少的文件；可照随附数据里的同名文件写。',
      en: 'Add the missing file, after the one of the same name in the shipped data.',
    },
  },
  {
    id: 'file/is-folder',
    severity: 'error',
    what: {
      zh: '以.yaml结尾的名称属于文件，不属于文件夹。',
      en: 'A name that ends in .yaml belongs to a file, not to a folder.',
    },
    why: {
      zh: '这样的文件夹不会打开，里面的集群和来源会缺失。',
      en: 'Such a folder is not opened, and the clusters and sources in it would be missing.',
    },
    fix: {
      zh: '给文件夹改名，或把它移走。',
      en: 'Rename the folder, or move it away.',
    },
  },
  {
    id: 'file/unreadable',
    severity: 'error',
    what: {
      zh: '每个数据文件都能打开读取。',
      en: 'Every data file can be opened and read.',
    },
    why: {
      zh: '读不到的文件等于没有，引用它的地方都会落空。',
      en: 'A file that cannot be read might as well not exist, and references to it lead nowhere.',
    },
    fix: {
      zh: '检查文件权限，修好或删去失效的链接。',
      en: 'Check its permissions; mend or remove a broken link.',
    },
  },
  {
    id: 'file/binary',
    severity: 'error',
    what: {
      zh: '数据文件是文本，不含零字节。',
      en: 'Data files are text and contain no zero bytes.',
    },
    why: {
      zh: '表格文件或UTF-16文件不能按YAML读取，改了什么也无法审阅。',
      en: 'A spreadsheet or a UTF-16 file cannot be read as YAML, nor its changes reviewed.',
    },
    fix: {
      zh: '用UTF-8编码另存为文本。',
      en: 'Save it as UTF-8 text.',
    },
  },
  {
    id: 'file/encoding',
    severity: 'error',
    what: {
      zh: '数据文件用UTF-8编码。',
      en: 'Data files are encoded in UTF-8.',
    },
    why: {
      zh: '用GBK等编码保存的中文会变成乱码，名称和引证就与原文对不上。',
      en: 'Chinese saved as GBK or the like turns into garbage, and names and citations no longer match the documents.',
    },
    fix: {
      zh: '用UTF-8编码另存为文本。',
      en: 'Save it as UTF-8 text.',
    },
  },
  {
    id: 'file/too-large',
    severity: 'error',
    what: {
      zh: '数据文件不超过8 MB。',
      en: 'A data file is no larger than 8 MB.',
    },
    why: {
      zh: '规划没有这么长，过大的文件多半是误放的，读取时会卡住。',
      en: 'No plan is that long: such a file is mostly there by mistake, and reading it would stall the tool.',
    },
    fix: {
      zh: '移走误放的文件，或把内容拆成几个文件。',
      en: 'Move the file away, or split it into several.',
    },
  },
  {
    id: 'file/outside',
    severity: 'error',
    what: {
      zh: '数据文件夹里的链接不指向文件夹之外。',
      en: 'No link in the data folder leads out of it.',
    },
    why: {
      zh: '别人提交的链接可以指向本机任何文件，校验时就会把它显示出来。',
      en: 'A link that a stranger adds could name any file of this machine, and a check would show its lines.',
    },
    fix: {
      zh: '用文件本身替换链接。',
      en: 'Put the file itself in the place of the link.',
    },
  },
  {
    id: 'file/stray',
    severity: 'error',
    what: {
      zh: 'YAML文件都放在某一类数据的位置。',
      en: 'Every YAML file stands where some kind of data has its files.',
    },
    why: {
      zh: '放错位置的文件不会读取，其中的数据不会进入报告。',
      en: 'A misplaced file is not read, and its data would be missing from reports.',
    },
    fix: {
      zh: '移到所属类别的文件夹，或移出数据文件夹。',
      en: 'Move it to the folder of its kind, or out of the data.',
    },
  },
  {
    id: 'file/extension',
    severity: 'error',
    what: {
      zh: '数据文件的扩展名是小写的.yaml。',
      en: 'The names of data files end in .yaml, in lower case.',
    },
    why: {
      zh: '用.yml等扩展名的文件不会读取，其中的数据不会进入报告。',
      en: 'A file that ends in .yml or the like is not read, and its data would be missing from reports.',
    },
    fix: {
      zh: '把扩展名改为.yaml。',
      en: 'Rename the file so that it ends in .yaml.',
    },
  },
];
