# `box-file-widget serve`. Building it runs `npm run build`: whoever does accepts Box's licence for their copy (NOTICE).
FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts && npm rebuild esbuild
COPY . .
RUN npm run build

FROM node:24-bookworm-slim
WORKDIR /app
COPY --from=build /build/package.json /build/package-lock.json /build/.npmrc ./
# redis is a peer, installed in the version that is tested.
RUN npm ci --omit=dev --ignore-scripts \
 && redis=$(node -p "require('./package.json').devDependencies.redis") \
 && npm pkg delete devDependencies peerDependencies peerDependenciesMeta \
 && npm install --save-exact --ignore-scripts "redis@$redis" \
 && npm cache clean --force
COPY --from=build /build/src ./src
COPY --from=build /build/dist ./dist
COPY --from=build /build/LICENSE /build/NOTICE ./
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080
USER node
EXPOSE 8080
HEALTHCHECK CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1))"]
# This Node reads TypeScript by itself.
CMD ["node", "src/cli/main.ts", "serve"]
