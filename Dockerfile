# syntax=docker/dockerfile:1
# The newspaper in a container: docs/operating.md. Packages and pages are made while the image is built, so that a container
# serves within seconds and need write nothing but /data. The lockfile brings the Node that runs; the image's only begins.
FROM node:24-bookworm-slim AS made
WORKDIR /opt/newspaper
COPY . .
ARG NEXT_SERVER_ACTIONS_ENCRYPTION_KEY
RUN --mount=type=cache,target=/root/.npm \
  node scripts/run.js build && npm prune --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error

FROM node:24-bookworm-slim
COPY --from=made --chown=node:node /opt/newspaper /opt/newspaper
RUN install -d -o node -g node -m 0700 /data
WORKDIR /opt/newspaper
USER node
ENV DATA_DIR=/data HOST=0.0.0.0 PORT=3000
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/run.js", "start"]
