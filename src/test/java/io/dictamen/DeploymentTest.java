package io.dictamen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the guide gives to operators agrees with the service and with itself. */
class DeploymentTest {
    private static final Path FOLDER = Path.of("docs/despliegue");
    private static final Duration TO_WRITE = Duration.ofSeconds(30);

    @Test
    void every_setting_of_the_manifest_is_one_that_the_guide_explains() throws IOException {
        String guide = Files.readString(Path.of("docs/operator.md"));
        JsonNode container = container();
        assertThat(container.at("/env")).hasSizeGreaterThan(5);
        for (JsonNode setting : container.at("/env")) {
            assertThat(guide).contains('`' + setting.get("name").asText() + '`');
        }
    }

    @Test
    void it_is_ended_by_force_only_after_the_service_had_its_time() throws IOException {
        Duration stop = setting("QUARKUS_SHUTDOWN_DELAY").plus(setting("QUARKUS_SHUTDOWN_TIMEOUT"));
        int grace = deployment()
                .at("/spec/template/spec/terminationGracePeriodSeconds")
                .asInt();
        assertThat(Duration.ofSeconds(grace)).isGreaterThan(stop.plus(TO_WRITE));
        int looks = container().at("/readinessProbe/periodSeconds").asInt()
                * container().at("/readinessProbe/failureThreshold").asInt();
        assertThat(setting("QUARKUS_SHUTDOWN_DELAY")).isGreaterThan(Duration.ofSeconds(looks));
    }

    @Test
    void replicas_have_no_more_connections_than_the_guide_allows_a_server() throws IOException {
        int replicas =
                manifest("HorizontalPodAutoscaler").at("/spec/maxReplicas").asInt();
        int pool = 0;
        for (JsonNode setting : container().at("/env")) {
            if (setting.get("name").asText().equals("QUARKUS_DATASOURCE_JDBC_MAX_SIZE")) {
                pool = setting.get("value").asInt();
            }
        }
        assertThat(Files.readString(Path.of("docs/operator.md")))
                .contains("`max_connections` of at least " + (replicas * (pool + 1) + 10));
    }

    @Test
    void the_container_runs_as_the_number_of_its_image() throws IOException {
        String user =
                deployment().at("/spec/template/spec/securityContext/runAsUser").asText();
        assertThat(Files.readString(Path.of("Dockerfile"))).contains("--uid " + user + " ", "\nUSER " + user + "\n");
    }

    private static Duration setting(String name) throws IOException {
        for (JsonNode setting : container().at("/env")) {
            if (setting.get("name").asText().equals(name)) {
                return Duration.parse("PT" + setting.get("value").asText().toUpperCase(Locale.ROOT));
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static JsonNode container() throws IOException {
        return deployment().at("/spec/template/spec/containers/0");
    }

    private static JsonNode deployment() throws IOException {
        return manifest("Deployment");
    }

    private static JsonNode manifest(String kind) throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        List<JsonNode> found = new ArrayList<>();
        try (MappingIterator<JsonNode> all = yaml.readerFor(JsonNode.class)
                .readValues(FOLDER.resolve("kubernetes.yaml").toFile())) {
            all.forEachRemaining(found::add);
        }
        return found.stream()
                .filter(one -> one.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
