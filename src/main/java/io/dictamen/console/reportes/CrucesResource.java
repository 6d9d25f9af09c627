package io.dictamen.console.reportes;

import io.dictamen.access.Rol;
import io.dictamen.crossing.Cruces;
import io.dictamen.report.ReportView;
import io.dictamen.report.ReportViews;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The crossing of two sheets of sales: two files, the columns that they have, and what comes of it. */
@Path("/consola/reportes/cruce")
@Produces("text/html; charset=UTF-8")
@Blocking
@RolesAllowed({Rol.AUDITOR, Rol.ANALISTA, Rol.APROBADOR, Rol.QA})
public class CrucesResource {
    @Inject
    Cruces cruces;

    @Inject
    ReportViews reportes;

    @CheckedTemplate(basePath = "reportes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Cruce() implements TemplateInstance {}

    @CheckedTemplate(basePath = "reportes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Columnas(Emparejado emparejado) implements TemplateInstance {}

    @CheckedTemplate(basePath = "reportes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Cruzado(ReportView vista, boolean registrado) implements TemplateInstance {}

    @GET
    public TemplateInstance cruce() {
        return new Cruce();
    }

    @POST
    @Path("columnas")
    public TemplateInstance columnas(@Context HttpHeaders headers, InputStream body) throws IOException {
        Cruces.Offered offered = cruces.columns(headers, body);
        return new Columnas(new Emparejado(offered.columns(), offered.chosen()));
    }

    @POST
    public TemplateInstance cruza(@Context HttpHeaders headers, InputStream body)
            throws IOException, InterruptedException {
        MultivaluedHashMap<String, String> asked = new MultivaluedHashMap<>(Map.of("formato", "json"));
        Cruces.Crossed crossed = cruces.cross(asked, headers, body);
        boolean registrado =
                crossed.given().text("registrar").filter("false"::equals).isEmpty();
        return new Cruzado(reportes.whole(crossed.report(), crossed.given()), registrado);
    }
}
