/** The look of the mailbox pages: readable, no colours that carry a meaning. */
export const stylesheet = `
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; color: #1b1b1b; background: #fff; }
header { padding: 0.75rem 1rem; background: #1f3a4d; }
header a { color: #fff; font-weight: 700; }
main { max-width: 60rem; margin: 0 auto; padding: 0 1rem 3rem; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: left; padding: 0.5rem 0; }
th, td { text-align: left; padding: 0.5rem; border-bottom: 1px solid #767676; overflow-wrap: anywhere; }
dt { font-weight: 700; }
dd { margin: 0 0 0.5rem; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; border: 1px solid #767676; }
iframe { width: 100%; height: 40rem; border: 1px solid #767676; }
label { display: block; font-weight: 700; }
select, input, button { font: inherit; padding: 0.4rem; margin-bottom: 0.75rem; }
a:focus-visible, select:focus-visible, input:focus-visible, button:focus-visible, pre:focus-visible {
  outline: 3px solid #b35900; outline-offset: 2px;
}
`;
