# Runs against a PostgreSQL server: set QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD. The service listens on loopback only
# until access control exists, so run it with --network host.
FROM eclipse-temurin:17-jdk AS build
WORKDIR /build
COPY . .
RUN ./mvnw -q -Dquick package

FROM eclipse-temurin:17-jre
RUN useradd --create-home dictamen
USER dictamen
WORKDIR /home/dictamen
COPY --from=build --chown=dictamen /build/target/quarkus-app ./
ENTRYPOINT ["java", "-Xmx512m", "-jar", "quarkus-run.jar"]
