package io.dictamen.aviso;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a target is sent, and where nothing is. */
class EnvioTest {
    private static final String SECRETO = "un secreto de al menos treinta y dos";

    private final Envio envio = new Envio(Duration.ofSeconds(20));

    @Test
    void a_notice_is_signed_with_its_moment() throws Exception {
        try (Receptor receptor = new Receptor()) {
            assertThat(envio.post(receptor.address(), "{\"version\":7}", SECRETO, 1_700_000_000))
                    .isEmpty();

            // As openssl has it: printf '1700000000.{"version":7}' | openssl dgst -sha256 -hmac "…"
            assertThat(receptor.recibidos())
                    .containsExactly(new Receptor.Recibido(
                            "/avisos",
                            "sha256=ac567f2e8772f1b2fee1a503bf78f0cb4a82c8457ac31c75cfb8c6ac68514d24",
                            "1700000000",
                            "{\"version\":7}"));
        }
    }

    @Test
    void a_target_that_fails_or_sends_elsewhere_has_not_been_told() throws Exception {
        try (Receptor receptor = new Receptor().answering(500, 302, 307)) {
            assertThat(envio.post(receptor.address(), "{}", SECRETO, 1)).hasValue("respondió 500");
            assertThat(envio.post(receptor.address(), "{}", SECRETO, 1)).hasValue("respondió 302");
            assertThat(envio.post(receptor.address(), "{}", SECRETO, 1)).hasValue("respondió 307");
            assertThat(receptor.recibidos()).extracting(Receptor.Recibido::ruta).containsOnly("/avisos");
        }
    }

    @Test
    void a_target_that_is_not_there_or_says_nothing_holds_up_nobody_for_long() throws Exception {
        int port;
        try (ServerSocket deaf = new ServerSocket(0)) {
            port = deaf.getLocalPort();
            assertThat(new Envio(Duration.ofMillis(200)).post(URI.create("http://127.0.0.1:" + port), "{}", SECRETO, 1))
                    .hasValueSatisfying(
                            fallo -> assertThat(fallo).matches("no responde \\(Http(Connect)?TimeoutException\\)"));
        }
        assertThat(envio.post(URI.create("http://127.0.0.1:" + port), "{}", SECRETO, 1))
                .hasValue("no responde (ConnectException)");
    }

    @Test
    void a_name_that_leads_to_this_machine_is_no_target() throws Exception {
        for (String inside : List.of("127.0.0.1", "169.254.169.254", "::1", "0.0.0.0", "fe80::1")) {
            Envio named = new Envio(Duration.ofSeconds(1), host -> new InetAddress[] {InetAddress.getByName(inside)});
            assertThat(named.post(URI.create("https://avisos.example.com/"), "{}", SECRETO, 1))
                    .hasValue("su nombre lleva a una dirección interna de este equipo");
        }
        try (Receptor receptor = new Receptor()) {
            URI meant = URI.create("http://localhost:" + receptor.address().getPort());
            assertThat(envio.post(meant, "{}", SECRETO, 1)).isEmpty();
        }
    }

    @Test
    void targets_are_of_listed_origins_only_and_notices_never_unsigned() {
        List<URI> one = List.of(URI.create("https://avisos.example.com/dictamen"));
        List<URI> listed = List.of(URI.create("HTTPS://Avisos.example.com:443"));

        assertThat(Destinos.fault(one, listed, Optional.of(SECRETO))).isEmpty();
        assertThat(Destinos.fault(List.of(), List.of(), Optional.empty())).isEmpty();
        assertThat(Destinos.fault(one, listed, Optional.of("corto")))
                .hasValueSatisfying(fault -> assertThat(fault).contains("DICTAMEN_AVISO_SECRETO"));
        for (String other :
                List.of("http://avisos.example.com", "https://avisos.example.com:8443", "https://example.com")) {
            assertThat(Destinos.fault(one, List.of(URI.create(other)), Optional.of(SECRETO)))
                    .hasValueSatisfying(fault -> assertThat(fault)
                            .contains("«https://avisos.example.com:443», que no está en DICTAMEN_AVISO_ORIGENES"));
        }
    }
}
