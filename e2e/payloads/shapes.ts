/** What strangers put into text: each would do something if a page took it for more than text. */

/** What a payload that runs calls; a page that is watched has it. */
const run = (name: string) => `top.ran('${name}')`;

/** By name. None holds a line break: many fields are one line. */
export const shapes: Record<string, string> = {
  script: `<script>${run('script')}</script>`,
  picture: `<img src=x-planted onerror=${run('picture')}>`,
  svg: `<svg onload=${run('svg')}><script>${run('svg')}</script></svg>`,
  'javascript link': `javascript:${run('link')}//`,
  'data link': `<a href="data:text/html,<script>${run('data')}</script>">on</a>`,
  frame: `<iframe srcdoc="<script>${run('frame')}</script>" src=x-planted></iframe>`,
  'double quote': `" onmouseover="${run('double')}" autofocus onfocus="${run('double')}" x="`,
  'single quote': `' onmouseover='${run('single')}' autofocus onfocus='${run('single')}' x='`,
  'end of an attribute': `"><img src=x-planted onerror=${run('attribute')}>`,
  'end of a script': `</script><script>${run('end')}</script>`,
  'begin of a comment': `<!--<script>${run('comment')}</script>-->`,
  'end of a style': `</style><img src=x-planted onerror=${run('style')}><style>*{background:url(x-planted)}`,
  'style of colours': `red;background:url(x-planted);behavior:url(x-planted)`,
  'end of a template': `</template><img src=x-planted onerror=${run('template')}>`,
  'end of a title': `</title><script>${run('title')}</script>`,
  entities: `&lt;img src=x-planted onerror=${run('entities')}&gt;`,
  'entities twice': `&amp;lt;script&amp;gt;${run('twice')}&amp;lt;/script&amp;gt;`,
  'foreign content': `<math><mtext><table><mglyph><style><!--</style><img src=x-planted onerror=${run('math')}>`,
  base: `<base href="https://planted.example/"><meta http-equiv="refresh" content="0;url=https://planted.example/">`,
  'right to left': '\u202egnp.txet\u202c',
  formula: '=HYPERLINK("https://planted.example/","on")',
  'formula at': `@SUM(1+1)*cmd|' /C calc'!A0`,
  expression: `\${${run('expression')}}{{${run('mustache')}}}#{1}`,
  prototype: '__proto__[ran]',
  'script link': `<a href="javascript:${run('href')}">on</a>`,
  form: `<form action="javascript:${run('form')}"><button formaction="javascript:${run('form')}">on</button></form>`,
  object: `<object data="javascript:${run('object')}"></object><embed src="https://planted.example/a.swf">`,
  Markdown: `[on](javascript:${run('markdown')}) ![x](https://planted.example/x.png) <https://planted.example/>`,
  YAML: `!!js/function &a [*a, *a, "${run('yaml')}"] {<<: *a}`,
  'end of an address': `https://planted.example/" onmouseover="${run('address')}`,
};
