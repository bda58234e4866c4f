# The image that Beleg's own is built upon: a Java runtime, a font for the charts, the dictionaries.
#   docker build -t beleg-base -f config/deploy/base.Dockerfile .
FROM eclipse-temurin:25-jre-noble
RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
      curl fontconfig fonts-dejavu-core \
      dict-freedict-deu-eng dict-freedict-eng-deu mueller7-dict dict-freedict-deu-rus \
      mythes-de mythes-en-us mythes-ru \
 && rm -rf /var/lib/apt/lists/* \
 && mkdir -p /data && chown 10001:10001 /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD curl -fsS http://localhost:8090/health/ready >/dev/null || exit 1
