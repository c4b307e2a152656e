/** The page stands alone, so that it can be read without the public site's build. */
export const docsStyle = `
:root { color-scheme: light dark; --ink: #14181f; --paper: #fff; --quiet: #474e59; --rule: #d7dbe1; --accent: #12436d; }
@media (prefers-color-scheme: dark) { :root { --ink: #edf0f3; --paper: #10151b; --quiet: #bcc4ce; --rule: #313a45; --accent: #8fc4f0; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 Verdana, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 5rem; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h2 { border-top: 2px solid var(--ink); padding-top: .75rem; margin-top: 3rem; }
h3 { font-size: 1rem; margin-top: 2rem; overflow-wrap: anywhere; }
.method { color: var(--quiet); font-weight: 400; }
a { color: var(--accent); }
code { font-size: .95em; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; min-width: 36rem; font-size: .875rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem 1rem .5rem 0; border-bottom: 1px solid var(--rule); font-weight: 400; }
thead th { border-bottom-color: var(--ink); font-weight: 600; }
dt { margin-top: .75rem; } dd { margin: 0; color: var(--quiet); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
`
