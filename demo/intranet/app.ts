import { Hono, type Context } from 'hono';
import { compress } from 'hono/compress';
import { csrf } from 'hono/csrf';
import { etag } from 'hono/etag';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { fill, filesPage, signInPage } from './pages.ts';
import type { Person } from './people.ts';
import { securityHeaders } from './security.ts';
import type { Sessions } from './session.ts';
import { attributesOf, type Attributes } from './snippet.ts';
import { widgetFiles } from './static-files.ts';

export interface IntranetOptions {
  /** index.html's text. */
  readonly template: string;
  /** Folder of the built widget. */
  readonly widget: string;
  readonly sessions: Sessions;
  /** Whom a sign-in form names. */
  readonly findPerson: (user: string) => Person | undefined;
  /** Sign in by typing an address, not by choosing one of the demo's people. */
  readonly byAddress: boolean;
  readonly tokenEndpoint: (request: Request) => Promise<Response>;
  readonly box: { readonly apiUrl: string; readonly uploadUrl: string; readonly hosts: readonly string[] };
  /** Box's published files: where they are, if not where the widget looks, and the host to allow for them. */
  readonly boxFiles: { readonly url: string | undefined; readonly origin: string };
  /** The built widget has no other engine. */
  readonly frameAlone: boolean;
}

const TOKEN_URL = '/box/token';

/** All but the preview, whose script comes from Box's CDN: this intranet's policy does not allow that host. */
const FEATURES = 'browse download upload share rename delete create-folder';

/** A company's page with sign-in, and the widget on it. */
export function createIntranet(options: IntranetOptions): Hono {
  const { sessions, template, box } = options;
  const app = new Hono();
  app.use(compress());
  app.use(securityHeaders((url) => ({ box: box.hosts, files: filesHost(url, options) })));
  app.all(TOKEN_URL, (context) => options.tokenEndpoint(context.req.raw));
  app.use('/sign-in', csrf());
  app.use('/sign-out', csrf());
  app.get('/', async (context) => {
    const person = sessions.personOf(context.req.raw);
    const parts = person
      ? await filesPage(person, attributes(context, options))
      : signInPage(options.byAddress, searchOf(context));
    return context.html(await fill(template, parts));
  });
  app.post('/sign-in', (context) => signIn(context, options));
  app.post('/sign-out', (context) => {
    sessions.end(context);
    return context.redirect('/', 303);
  });
  app.use('/box-file-widget/*', etag(), widgetFiles(options.widget));
  app.use('/*', serveStatic({ root: fileURLToPath(new URL('./public', import.meta.url)) }));
  return app;
}

async function signIn(context: Context, options: IntranetOptions): Promise<Response> {
  const { user } = await context.req.parseBody();
  const person = typeof user === 'string' ? options.findPerson(user) : undefined;
  if (!person) {
    const page = signInPage(
      options.byAddress,
      searchOf(context),
      'There is nobody of that name here. Choose another.',
    );
    return context.html(await fill(options.template, page), 403);
  }
  options.sessions.start(context, person);
  return context.redirect(`/${searchOf(context)}`, 303);
}

function searchOf(context: Context): string {
  return new URL(context.req.url).search;
}

function usesFrame({ searchParams }: URL, { frameAlone }: IntranetOptions): boolean {
  return frameAlone || searchParams.get('engine') === 'frame';
}

function filesHost(url: URL, options: IntranetOptions): string | undefined {
  return usesFrame(url, options) ? options.boxFiles.origin : undefined;
}

function attributes(context: Context, options: IntranetOptions): Attributes {
  const { box, boxFiles } = options;
  const url = new URL(context.req.url);
  const asked = attributesOf(url.searchParams);
  const engineUrl = usesFrame(url, options) ? boxFiles.url : undefined;
  const given = new Map([
    ['token-url', TOKEN_URL],
    ['api-url', box.apiUrl],
    ['upload-url', box.uploadUrl],
    ['features', FEATURES],
    ...(engineUrl === undefined ? [] : ([['engine-url', engineUrl]] as const)),
    ...asked,
  ]);
  return [...given];
}
