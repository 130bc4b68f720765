import type { AxiosAdapter } from 'axios';

/** An adapter of axios for Node that sends files as browsers do: its own knows neither `FormData` nor `Blob`. */
export function withFiles(send: AxiosAdapter): AxiosAdapter {
  return async (config) => {
    if (!(config.data instanceof FormData || config.data instanceof Blob)) return send(config);
    const body = new Response(config.data);
    const type = body.headers.get('Content-Type');
    const { onUploadProgress, ...rest } = config;
    const data = Buffer.from(await body.arrayBuffer());
    if (config.data instanceof FormData && type !== null)
      rest.headers = { ...rest.headers, 'Content-Type': type };
    const response = await send({ ...rest, data });
    (onUploadProgress as ((event: object) => void) | undefined)?.({
      loaded: data.length,
      total: data.length,
    });
    return response;
  };
}
