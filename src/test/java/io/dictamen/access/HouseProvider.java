package io.dictamen.access;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** An identity provider of the smallest kind, that asks nobody for a password: who comes in is what {@link #claims} says. */
final class HouseProvider {
    /** The claims of whoever comes next: {@code "preferred_username": …, "groups": […]}; empty lets nobody in. */
    static final String CLAIMS = "dictamen.prueba.casa";
    /** Who has left, as the provider was told. */
    static final String LEFT = "dictamen.prueba.salieron";

    private final KeyPair keys;
    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    private HouseProvider(KeyPair keys) throws IOException {
        this.keys = keys;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    /** Ends with the process. */
    static String started(KeyPair keys) {
        try {
            HouseProvider provider = new HouseProvider(keys);
            provider.answer("/.well-known/openid-configuration", http -> json(http, provider.configuration()));
            provider.answer("/claves", http -> json(http, provider.publicKey()));
            provider.answer("/entrar", provider::enter);
            provider.answer("/token", provider::token);
            provider.answer("/salir", HouseProvider::leave);
            provider.server.start();
            return provider.address();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Answer {
        void to(HttpExchange http) throws IOException;
    }

    private void answer(String path, Answer answer) {
        server.createContext(path, http -> {
            try (http) {
                answer.to(http);
            }
        });
    }

    private String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private String configuration() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/entrar", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/claves", "end_session_endpoint": "%1$s/salir", "response_types_supported": ["code"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(address());
    }

    private String publicKey() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\": [{\"kty\": \"RSA\", \"kid\": \"una\", \"use\": \"sig\", \"alg\": \"RS256\", \"n\": \"%s\", \"e\": \"%s\"}]}"
                .formatted(number(key.getModulus()), number(key.getPublicExponent()));
    }

    private void enter(HttpExchange http) throws IOException {
        Map<String, String> asked = fields(http.getRequestURI().getRawQuery());
        String back = asked.get("redirect_uri") + "?state=" + asked.get("state");
        if (System.getProperty(CLAIMS, "").isEmpty()) {
            lead(http, back + "&error=access_denied&error_description=%3Cb%3Eno%3C%2Fb%3E");
            return;
        }
        String code = "c" + codes.size();
        codes.put(code, asked);
        lead(http, back + "&code=" + code);
    }

    private void token(HttpExchange http) throws IOException {
        Map<String, String> sent = fields(new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(sent.getOrDefault("code", ""));
        if (asked == null || !challenge(sent.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))) {
            http.sendResponseHeaders(400, -1);
            return;
        }
        long now = Instant.now().getEpochSecond();
        String nonce = asked.containsKey("nonce") ? "\"nonce\": \"" + asked.get("nonce") + "\", " : "";
        String id = "{\"iss\": \"%s\", \"aud\": \"consola\", \"sub\": \"7\", \"iat\": %d, \"exp\": %d, %s%s}"
                .formatted(address(), now, now + 600, nonce, System.getProperty(CLAIMS));
        json(
                http,
                "{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"expires_in\": 600, \"id_token\": \"%s\"}"
                        .formatted(signed(id), signed(id)));
    }

    private static void leave(HttpExchange http) throws IOException {
        Map<String, String> asked = fields(http.getRequestURI().getRawQuery());
        System.setProperty(LEFT, System.getProperty(LEFT, "") + (asked.containsKey("id_token_hint") ? "salió " : "? "));
        lead(http, String.valueOf(asked.get("post_logout_redirect_uri")));
    }

    private static String challenge(String verifier) {
        try {
            return encoded(java.security.MessageDigest.getInstance("SHA-256")
                    .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signed(String claims) {
        try {
            String text = encoded("{\"alg\": \"RS256\", \"kid\": \"una\"}".getBytes(StandardCharsets.UTF_8)) + "."
                    + encoded(claims.getBytes(StandardCharsets.UTF_8));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String form) {
        List<String> pairs = new ArrayList<>(Arrays.asList(form.split("&")));
        return pairs.stream()
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void lead(HttpExchange http, String to) throws IOException {
        http.getResponseHeaders().set("Location", to);
        http.sendResponseHeaders(302, -1);
    }

    private static void json(HttpExchange http, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().set("Content-Type", "application/json");
        http.sendResponseHeaders(200, bytes.length);
        http.getResponseBody().write(bytes);
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return encoded(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
