package io.dictamen.console.ayuda;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** What each role can do here, in their first hour, and what the words mean. */
@Path("/consola/ayuda")
@Produces("text/html; charset=UTF-8")
@Blocking
public class AyudaResource {
    @CheckedTemplate(basePath = "ayuda", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Ayuda() implements TemplateInstance {}

    @GET
    @PermitAll
    public TemplateInstance ayuda() {
        return new Ayuda();
    }
}
