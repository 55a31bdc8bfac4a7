/** What pictures say, and the command that draws them. */
export const pictureMessages = {
  'picture-projection': { zh: '{name}{metric}，{from}—{to}年', en: '{name}: {metric}, {from} to {to}' },
  'picture-projection-alt': { zh: '折线图，{unit}。{paths}。', en: 'Lines by year, {unit}. {paths}.' },
  'picture-path': { zh: '{name}：{from}年{first}，{to}年{last}', en: '{name}: {first} in {from}, {last} in {to}' },
  'picture-known': { zh: '增速已公布', en: 'growth is published' },
  'picture-assumed': { zh: '增速为假设', en: 'growth is assumed' },
  'picture-range': { zh: '四舍五入留下的区间', en: 'range left by rounding' },
  'picture-observed': { zh: '文件中的数字', en: 'stated in a document' },
  'picture-target': { zh: '目标', en: 'target' },
  'picture-scenario': { zh: '情景“{name}”；E为推算值', en: 'Scenario "{name}"; E marks projected values' },
  'picture-source': {
    zh: '来源：{title}，数据{version}版，依据{count}份文件',
    en: 'Source: {title}, data {version} (documents cited: {count})',
  },

  'picture-clusters': { zh: '各集群最近一次公布的规模', en: 'Size of the clusters as last published' },
  'picture-clusters-alt': { zh: '条形图，{unit}，从大到小：{bars}。', en: 'Bars from the largest, {unit}: {bars}.' },
  'picture-bar': { zh: '{name}{value}', en: '{name} {value}' },
  'picture-size': { zh: '{value}（{metric}，{year}）', en: '{value} ({metric}, {year})' },
  'picture-open': { zh: '文件只写了下限', en: 'the document gives only a lower bound' },
  'picture-metrics': {
    zh: '各文件口径不同，不同指标的条形不能直接相比；集群之间有交叉',
    en: 'The documents use different metrics: bars of different metrics do not compare; clusters overlap',
  },
  'picture-without-size': { zh: '没有整个集群的数字：{names}', en: 'No figure for the whole cluster: {names}' },

  'picture-targets': { zh: '推算值与目标', en: 'Projected levels against targets' },
  'picture-targets-alt': { zh: '子弹图，每行一个目标：{rows}。', en: 'A bar for each target: {rows}.' },
  'picture-target-row': {
    zh: '{label}，推算为目标的{projected}，最近实测为{measured}，{verdict}',
    en: '{label}: projected {projected} of the target, last measured {measured}, {verdict}',
  },
  'picture-share': {
    zh: '占目标的百分比；右侧为推算值与目标，{unit}',
    en: 'Per cent of the target; at the right projected level and target, {unit}',
  },
  'picture-share-of-target': { zh: '占目标的百分比', en: 'Per cent of the target' },
  'picture-share-projected': { zh: '推算值', en: 'projected level' },
  'picture-reached': { zh: '推算达到', en: 'projection reaches the target' },
  'picture-short': { zh: '推算达不到', en: 'projection falls short' },
  'picture-measured': { zh: '最近一次实测', en: 'last measured' },
  'picture-target-line': { zh: '目标（100%）', en: 'target (100%)' },
  'picture-projectable': {
    zh: '图中为能推算的{shown}项，目标共{all}项',
    en: 'Shown are the {shown} of {all} targets that can be projected',
  },

  'picture-sensitivity': {
    zh: '其他条件不变、只改一项时的{to}年水平，{unit}',
    en: 'Level of {to} when one cause changes and the others stand still, {unit}',
  },
  'picture-sensitivity-alt': {
    zh: '龙卷风图，推算值{middle}。{spans}。',
    en: 'Spans around the projected {middle}. {spans}.',
  },
  'picture-span': { zh: '{label}：{low}至{high}', en: '{label}: {low} to {high}' },
  'picture-below': { zh: '低于推算值', en: 'below the projection' },
  'picture-above': { zh: '高于推算值', en: 'above the projection' },
  'picture-one-cause': {
    zh: '每次只改一项：条形不是概率，也不能相加',
    en: 'Each cause is changed by itself: the bars are no probabilities and do not add up',
  },

  'picture-cities': { zh: '各集群点名的城市及其角色', en: 'Cities that the clusters name, and their roles' },
  'picture-cities-alt': {
    zh: '{rows}个集群与{columns}个城市的矩阵，字母为角色。点名最多的城市：{cities}。',
    en: 'A field of {rows} clusters and {columns} cities with a letter for each role. Named most often: {cities}.',
  },
  'picture-city-count': { zh: '{name}{count}', en: '{name} {count}' },
  'picture-network-core': { zh: '*为网络的核心', en: '* marks the core of a network' },
  'picture-clusters-total': { zh: '点名的集群数', en: 'Clusters that name it' },
  'picture-map': { zh: '各市被多少个集群点名', en: 'How many clusters name each city' },
  'picture-map-alt': {
    zh: '广东省示意图，每市一数：{cities}。',
    en: 'A schematic map of Guangdong with a number for each city: {cities}.',
  },
  'picture-map-measure': { zh: '点名该市的集群数', en: 'Clusters that name the city' },
  'picture-map-core': { zh: '列为核心', en: 'as core' },
  'picture-map-other': { zh: '其他角色', en: 'in another role' },
  'picture-schematic': { zh: '示意图，不表示准确边界', en: 'Schematic: borders are not exact' },
  'picture-by-name': {
    zh: '只计直接点名；只点名区域（如珠三角）的不分摊到市',
    en: 'Cities named one by one only: areas named as a whole are not passed on to their cities',
  },

  'picture-schemes': { zh: '各地何时建立链长制', en: 'When the chain-leader schemes began' },
  'picture-schemes-alt': {
    zh: '时间线，每地一行：{launches}。',
    en: 'A time line with a lane for each place: {launches}.',
  },
  'picture-scheme-begins': { zh: '{place}{date}', en: '{place} {date}' },
  'picture-scheme-launch': { zh: '建立', en: 'scheme begins' },
  'picture-scheme-later': { zh: '其他文件与会议', en: 'other documents and meetings' },
  'picture-scheme-dates': {
    zh: '只知年份或月份的，标在其开始处',
    en: 'A year or a month alone stands at its beginning',
  },

  'command-chart': { zh: '图：SVG、PNG或终端里的字符图', en: 'a picture as SVG or PNG, or drawn with characters' },
  'argument-chart': { zh: '图的种类：{kinds}', en: 'what to draw: {kinds}' },
  'option-chart-cluster': {
    zh: '只看一个集群（projection、targets、sensitivity）',
    en: 'only this cluster (projection, targets, sensitivity)',
  },
  'option-width': { zh: '宽度，720至4000像素（默认：800）', en: 'width in pixels, 720 to 4000 (default: 800)' },
  'option-scale': {
    zh: 'PNG每个图形像素的像素数（默认：2）',
    en: 'pixels of a PNG for each pixel of width (default: 2)',
  },
  'option-theme': {
    zh: '配色；auto随读者的系统明暗切换，print供黑白印刷',
    en: "colours; auto follows the reader's system, print is for black and white",
  },
  'option-map': { zh: '地图的画法：轮廓或方格', en: 'map as outlines or as squares' },
  'option-font': {
    zh: 'PNG所用的字体文件，可多次给出（也可用JIQUN_FONT）',
    en: 'font file for PNG; may be given several times (or JIQUN_FONT)',
  },
  'error-unknown-chart': { zh: '没有“{name}”这种图', en: 'There is no chart "{name}".' },
  'error-chart-option': { zh: '{kind}图不用{option}', en: 'The chart {kind} does not take {option}.' },
  'fix-chart-option': { zh: '可用：{options}', en: 'It takes {options}.' },
  'error-no-chart': {
    zh: '数据中没有可画成{kind}图的内容',
    en: 'The data hold nothing that the chart {kind} could show.',
  },
  'error-png-stdout': { zh: 'PNG不能写到屏幕', en: 'PNG is not for the screen.' },
  'fix-png-stdout': { zh: '写入文件：--output FILE.png', en: 'Write it to a file: --output FILE.png.' },
  'hint-chart': {
    zh: '写成图片：--output {kind}.svg 或 --output {kind}.png',
    en: 'For a picture: --output {kind}.svg or --output {kind}.png',
  },
  'error-font-glyphs': {
    zh: '没有字体含有这些字（共{count}个）：{characters}',
    en: 'No font has these characters ({count} in all): {characters}',
  },
  'fix-font': {
    zh: '安装含中文的字体（如Noto Sans CJK，Debian与Ubuntu的包名为fonts-noto-cjk），或用--font FILE指定；SVG不需要字体',
    en:
      'Install a font with Chinese characters, such as Noto Sans CJK (package fonts-noto-cjk in Debian and ' +
      'Ubuntu), or name one with --font FILE. SVG needs none.',
  },
  'error-font-unreadable': { zh: '无法读取字体{path}：{reason}', en: 'The font {path} cannot be read: {reason}.' },
  'error-font-format': { zh: '{path}不是TrueType或OpenType字体', en: '{path} is no TrueType or OpenType font.' },
  'fix-font-format': { zh: '请给出.ttf、.otf、.ttc或.otc文件', en: 'Give a .ttf, .otf, .ttc or .otc file.' },
} as const;
