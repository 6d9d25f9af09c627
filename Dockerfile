# Runs against a PostgreSQL server: set QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD, and publish port 8080. The volume keeps
# what a replica needs to decide while the server is away, and the first password of admin.
FROM eclipse-temurin:17-jdk AS build
WORKDIR /build
COPY . .
RUN ./mvnw -q -Dquick package

FROM eclipse-temurin:17-jre
# A number, so that Kubernetes sees that it is not root.
RUN useradd --create-home --uid 10001 dictamen
USER 10001
WORKDIR /home/dictamen
RUN mkdir --mode=700 data
COPY --from=build --chown=dictamen /build/target/quarkus-app ./
# Started once, with a database of its own that is thrown away, for the archive of the classes that a start needs.
RUN DICTAMEN_DATOS=/tmp/ensayo java -Xmx512m -XX:ArchiveClassesAtExit=dictamen.jsa -jar quarkus-run.jar ensayo \
    && rm -r /tmp/ensayo
VOLUME /home/dictamen/data
# docker build --build-arg REVISION=$(git rev-parse --short HEAD): what the page of the operation says was built.
ARG REVISION=
ENV DICTAMEN_REVISION=$REVISION
ENV QUARKUS_HTTP_HOST=0.0.0.0
EXPOSE 8080
ENTRYPOINT ["java", "-Xmx512m", "-XX:+ExitOnOutOfMemoryError", "-XX:SharedArchiveFile=dictamen.jsa", "-jar", "quarkus-run.jar"]
