import { chooseLanguage } from '../../../functions/http/middleware/language.ts';
import { Button } from '../../../functions/http/components/button.tsx';
import { Form } from '../../../functions/http/components/form.tsx';
import type { HttpEnv } from '../../../functions/http/context.ts';
import { formPage } from '../../../functions/http/formPage.tsx';
import { Hono } from 'hono';

const words = { back: 'Wróć', errorTitle: 'Popraw błędy', errorPrefix: 'Błąd' };

const app = new Hono<HttpEnv>();
app.use(chooseLanguage);
app.get('/:name/page', (c) =>
  formPage(
    c,
    words,
    { title: `<${c.req.param('name')}>` },
    <Form action="/there" hidden={{ token: 'a"b' }}>
      <Button name="step" value="send">
        Zażółć
      </Button>
    </Form>,
  ),
);

/** A page with everything that pages have in common, and a form. */
export const wholePage = async (): Promise<string> => (await app.request('/gr%26upa/page')).text();
