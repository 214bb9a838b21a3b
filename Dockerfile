# syntax=docker/dockerfile:1

FROM node:22-bookworm-slim AS build
# better-sqlite3 is compiled where it has no binary for the platform.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends g++ make python3 \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY scripts/build-browser.ts scripts/build-explorer.ts ./scripts/
COPY src ./src
RUN npm run build \
  && chmod 755 dist/main.js dist/cli/main.js \
  && npm prune --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 CATALOG_DB=/data/catalog.sqlite
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY schema ./schema
COPY migrations ./migrations
COPY seed ./seed
RUN ln -s /app/dist/cli/main.js /usr/local/bin/catalog \
  && install --directory --owner=node --group=node --mode=750 /data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --start-interval=1s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
