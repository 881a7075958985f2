# Build: everything that compiling needs, then only what running needs is kept.
FROM node:26-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY scripts scripts
RUN npm run build && npm prune --omit=dev

# Run: the compiled program, its packages and the content.
FROM node:26-slim
WORKDIR /app
# The embedded database lives in the volume; with DATABASE_URL it is not used.
RUN mkdir /data && chown node:node /data
VOLUME /data
ENV NODE_ENV=production DATA_DIR=/data/agreements
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY src/pages/assets src/pages/assets
COPY content content
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 4000}/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# As npm start does: threads share the memory that was freed, or it goes back to the system at once, which on the embedded
# database is a hundred megabytes; editions are kept for long, answers for milliseconds, so memory is collected sooner than by default.
ENV MALLOC_ARENA_MAX=2 MALLOC_TRIM_THRESHOLD_=131072 MALLOC_MMAP_THRESHOLD_=65536 GLIBC_TUNABLES=glibc.malloc.hugetlb=1
CMD ["node", "--max-semi-space-size=8", "--heap-growing-percent=35", "--no-allocation-site-pretenuring", "dist/src/main.js"]
