package io.dictamen.benchmark.echo;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;

/** Three echoes, each of which does less. All on the event loop, and all answer with about as many bytes as a verdict has. */
@Path("/eco")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class EchoResource {
    private static final String RELLENO = "x".repeat(262);
    private static final byte[] BYTES =
            ("{\"relleno\":\"" + "x".repeat(620) + "\"}").getBytes(StandardCharsets.US_ASCII);

    /** The request again, and what it lacks to the length of a verdict. */
    public record Eco(Pedido pedido, String relleno) {}

    /** The limit: JSON into a record, and a record into JSON. */
    @POST
    @NonBlocking
    public Eco json(Pedido pedido) {
        return new Eco(pedido, RELLENO);
    }

    /** Bytes in, bytes out. */
    @POST
    @Path("bytes")
    @NonBlocking
    public byte[] bytes(byte[] cuerpo) {
        return BYTES;
    }

    /** The HTTP server alone: before our routes, without Quarkus REST, without asking who calls. */
    void withoutRest(@Observes @Priority(1) Router router) {
        router.post("/eco/servidor")
                .order(Integer.MIN_VALUE)
                .handler(context -> context.request()
                        .bodyHandler(cuerpo -> context.response()
                                .putHeader("Content-Type", MediaType.APPLICATION_JSON)
                                .end(Buffer.buffer(BYTES)))
                        .resume());
    }
}
