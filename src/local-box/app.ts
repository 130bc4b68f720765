import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { authenticate } from './auth/authenticate.ts';
import { OAuthError } from './auth/oauth-error.ts';
import { authRoutes } from './auth/routes.ts';
import type { BoxState } from './box-state.ts';
import type { ApiEnv } from './caller.ts';
import type { Control } from './control/control.ts';
import { answerFault, takeFault } from './control/inject-faults.ts';
import { logRequests } from './control/log-requests.ts';
import { controlRoutes } from './control/routes.ts';
import { cors } from './cors.ts';
import { BoxError, notFound } from './errors.ts';
import { activityRoutes } from './routes/activity.ts';
import { avatarRoutes } from './routes/avatars.ts';
import { collaborationRoutes } from './routes/collaborations.ts';
import { commentRoutes } from './routes/comments.ts';
import { downloadRoutes } from './routes/download.ts';
import { fileVersionRoutes } from './routes/file-versions.ts';
import { fileRoutes } from './routes/files.ts';
import { folderRoutes } from './routes/folders.ts';
import { metadataTemplateRoutes } from './routes/metadata-templates.ts';
import { metadataRoutes } from './routes/metadata.ts';
import { recentItemRoutes } from './routes/recent-items.ts';
import { searchRoutes } from './routes/search.ts';
import { openLinkRoutes, sharedItemRoutes } from './routes/shared-link.ts';
import { uploadPreflightRoutes } from './routes/upload-preflight.ts';
import { uploadSessionRoutes } from './routes/upload-sessions.ts';
import { uploadRoutes } from './routes/upload.ts';
import { userRoutes } from './routes/users.ts';
import { webLinkRoutes } from './routes/web-links.ts';

/** The Box API and the control endpoints as one app. */
export function createApp(box: BoxState, control: Control): Hono {
  const app = new Hono({ strict: false });
  app.onError(answerError);
  app.notFound(() => notFound().toResponse());
  app.route('/_control', controlRoutes(control));
  app.use(logRequests(box), takeFault(box), boxDate(box), cors(box), answerFault);
  app.route('/oauth2', authRoutes(box));
  const api = apiRoutes(box);
  app.route('/2.0', api);
  // Box UI Elements call the upload host with this prefix.
  app.route('/api/2.0', api);
  app.route('/', openLinkRoutes(box));
  return app;
}

function apiRoutes(box: BoxState): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>({ strict: false });
  api.use(authenticate(box));
  const families = [
    ...[
      userRoutes,
      uploadPreflightRoutes,
      uploadRoutes,
      uploadSessionRoutes,
      downloadRoutes,
      folderRoutes,
      fileRoutes,
    ],
    ...[fileVersionRoutes, commentRoutes, activityRoutes, avatarRoutes, collaborationRoutes],
    ...[metadataRoutes, metadataTemplateRoutes],
    ...[webLinkRoutes, searchRoutes, recentItemRoutes, sharedItemRoutes],
  ];
  for (const routes of families) api.route('/', routes(box));
  return api;
}

function answerError(error: Error): Response {
  if (error instanceof BoxError || error instanceof OAuthError) return error.toResponse();
  console.error(error);
  return new BoxError(500, 'internal_server_error').toResponse();
}

/** Box's `Date` is what a server with a wrong clock can set itself right by. */
const boxDate = ({ clock }: BoxState) =>
  createMiddleware(async (context, next) => {
    await next();
    context.res.headers.set('Date', new Date(clock.skewedNow()).toUTCString());
  });
