package io.dictamen.aviso;

import io.dictamen.aviso.Origen.Nombres;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Posts notices, signed. Nothing that a target answers is read but its status, and none sends it elsewhere. */
final class Envio {
    private static final String ALGORITHM = "HmacSHA256";

    private final Duration plazo;
    private final Nombres nombres;
    private final HttpClient client;

    Envio(Duration plazo) {
        // The client looks it up again at once, and Java remembers for half a minute what it found.
        this(plazo, InetAddress::getAllByName);
    }

    Envio(Duration plazo, Nombres nombres) {
        this.plazo = plazo;
        this.nombres = nombres;
        this.client = HttpClient.newBuilder()
                .followRedirects(Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(plazo)
                .build();
    }

    /**
     * @param momento seconds since 1970, which are signed too: an old notice cannot be sent again as a new one
     * @return why it was not delivered; empty where it was
     */
    Optional<String> post(URI destino, String cuerpo, String secreto, long momento) throws InterruptedException {
        try {
            if (Origen.of(destino).leadsInside(nombres)) {
                return Optional.of("su nombre lleva a una dirección interna de este equipo");
            }
            HttpRequest request = HttpRequest.newBuilder(destino)
                    .timeout(plazo)
                    .header("Content-Type", "application/json")
                    .header("Dictamen-Momento", String.valueOf(momento))
                    .header("Dictamen-Firma", "sha256=" + signature(secreto, momento, cuerpo))
                    .POST(BodyPublishers.ofString(cuerpo))
                    .build();
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            answer.body().close();
            int status = answer.statusCode();
            return status >= 200 && status < 300 ? Optional.empty() : Optional.of("respondió " + status);
        } catch (IOException e) {
            return Optional.of("no responde (" + e.getClass().getSimpleName() + ")");
        }
    }

    static String signature(String secreto, long momento, String cuerpo) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secreto.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal((momento + "." + cuerpo).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
