/** The look of the mailbox and of the clock beside it: readable, no colours that carry a meaning. */
export const stylesheet = `
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; color: #1b1b1b; background: #fff; }
header { padding: 0.25rem 1rem; background: #1f3a4d; }
nav { display: flex; flex-wrap: wrap; gap: 0 1rem; max-width: 60rem; margin: 0 auto; }
nav a { padding: 0.5rem; margin: 0 0 0 -0.5rem; color: #fff; font-weight: 700; }
nav a[aria-current] { text-decoration: none; box-shadow: inset 0 -3px #fff; }
main { max-width: 60rem; margin: 0 auto; padding: 0 1rem 3rem; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: left; padding: 0.5rem 0; }
th, td { text-align: left; padding: 0.5rem; border-bottom: 1px solid #767676; overflow-wrap: anywhere; }
dt { font-weight: 700; }
dd { margin: 0 0 0.5rem; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; border: 1px solid #767676; }
iframe { width: 100%; height: 40rem; border: 1px solid #767676; }
label { display: block; font-weight: 700; }
fieldset { margin: 0 0 1.5rem; padding: 0; border: 0; }
legend { padding: 0; margin-bottom: 0.5rem; font-weight: 700; }
main time { font-weight: 700; }
td time { font-weight: 400; }
select, input, button { font: inherit; padding: 0.5rem 0.75rem; margin-bottom: 0.75rem; }
select, input { display: block; box-sizing: border-box; max-width: 100%; border: 1px solid #767676; background: #fff; }
button { border: 1px solid #1f3a4d; border-radius: 3px; color: #1f3a4d; background: #fff; font-weight: 700; cursor: pointer; }
button:hover { color: #fff; background: #1f3a4d; }
.buttons { display: flex; flex-wrap: wrap; gap: 0.75rem; }
.buttons button { margin: 0; }
.message { padding: 0.75rem 1rem; border: 1px solid #767676; border-left-width: 6px; }
a:focus-visible, select:focus-visible, input:focus-visible, button:focus-visible, pre:focus-visible {
  outline: 3px solid #b35900; outline-offset: 2px;
}
header a:focus-visible { outline-color: #fff; outline-offset: -1px; }
`;
