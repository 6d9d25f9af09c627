package io.dictamen.console.version;

import io.dictamen.access.Rol;
import io.dictamen.release.ReleaseQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Any two releases, chosen in a form. A class of its own, since that of one release takes all else that follows its path. */
@Path("/consola/versiones/comparar")
@RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
public class CompararResource {

    @GET
    public Response comparar(@QueryParam("de") String de, @QueryParam("a") String a) {
        int antes = ReleaseQuery.number(String.valueOf(de));
        int despues = ReleaseQuery.number(String.valueOf(a));
        return Response.seeOther(URI.create("/consola/versiones/" + despues + "/diferencias?con=" + antes))
                .build();
    }
}
