package io.dictamen.console;

import io.dictamen.http.Problem;
import io.dictamen.http.ProblemType;
import io.dictamen.http.Problems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationRedirectException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What holds of every page: its headers, and what a person sees instead of a problem that a program would read. */
public final class PageAnswers {
    private static final Logger LOG = Logger.getLogger(PageAnswers.class);
    private static final String ROOT = "/consola";
    private static final String ENTER = ROOT + "/entrar";
    private static final String CHANGE = ROOT + "/clave";
    // No inline script or style, nothing from anywhere else; pictures may be written into a style.
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final MediaType HTML = MediaType.valueOf("text/html; charset=UTF-8");

    @Inject
    RoutingContext http;

    /** What is wrong, in the frame of every page. */
    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Falta(Problem problema) implements TemplateInstance {}

    /** The same where it is not known who looks. */
    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FaltaSola(Problem problema) implements TemplateInstance {}

    /** The same to be shown within the page that asked. */
    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Aviso(Problem problema) implements TemplateInstance {}

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OtraVez(String direccion) implements TemplateInstance {}

    /** Before Quarkus REST fails for them: they are not in a resource yet. */
    void register(@Observes Router router) {
        // Whoever types the address of the service alone wants its pages.
        router.get("/").handler(context -> context.redirect(ROOT));
        router.route(ROOT + "/*").order(Integer.MIN_VALUE + 1).failureHandler(PageAnswers::refused);
    }

    /**
     * Whoever is on the way to the house's provider or back; a caller who must first change the password, one who asks too
     * often, a database that is away.
     */
    private static void refused(RoutingContext context) {
        if (context.failure() instanceof AuthenticationRedirectException on) {
            context.response()
                    .setStatusCode(on.getCode())
                    .putHeader("Location", on.getRedirectUri())
                    .putHeader("Cache-Control", "no-store")
                    .end();
            return;
        }
        Problem problem = Problems.of(context);
        if (problem.type().equals(ProblemType.CLAVE_POR_CAMBIAR.urn())) {
            context.response()
                    .setStatusCode(303)
                    .putHeader("Location", CHANGE)
                    .putHeader("HX-Redirect", CHANGE)
                    .end();
            return;
        }
        if (problem.status() == 500) {
            LOG.errorf(context.failure(), "Falló %s %s", context.request().method(), context.normalizedPath());
        }
        problem.headers().forEach(context.response()::putHeader);
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", "text/html; charset=UTF-8")
                .putHeader("Content-Security-Policy", POLICY)
                .end(isPart(context.request()) ? new Aviso(problem).render() : new FaltaSola(problem).render());
    }

    @ServerResponseFilter
    void dress(ContainerRequestContext request, ContainerResponseContext response) {
        String path = http.normalizedPath();
        if (!path.equals(ROOT) && !path.startsWith(ROOT + "/")) {
            return;
        }
        response.getHeaders().putSingle("Content-Security-Policy", POLICY);
        if (response.getEntity() instanceof Problem problem && !isForAScript(http.request())) {
            tell(problem, response);
        }
    }

    private void tell(Problem problem, ContainerResponseContext response) {
        HttpServerRequest asked = http.request();
        boolean part = isPart(asked);
        if (problem.status() == 401 && !part && asked.method().name().equals("GET")) {
            response.getHeaders().remove("WWW-Authenticate");
            lead(asked, response);
        } else {
            show(part ? new Aviso(problem) : new Falta(problem), response);
        }
    }

    /**
     * To the login; but a browser that comes from another site keeps its cookie to itself at first, and sends it when our
     * own page asks again.
     */
    private static void lead(HttpServerRequest asked, ContainerResponseContext response) {
        if ("cross-site".equals(asked.getHeader("Sec-Fetch-Site"))) {
            response.setStatus(200);
            show(new OtraVez(asked.uri()), response);
            return;
        }
        response.setStatus(303);
        response.setEntity(null);
        response.getHeaders().putSingle("Location", URI.create(ENTER + "?seguir=" + Marco.codificado(asked.uri())));
    }

    private static void show(TemplateInstance page, ContainerResponseContext response) {
        response.setEntity(page.render(), null, HTML);
    }

    /** A script of a page reads it itself, to show each fault at its field. */
    private static boolean isForAScript(HttpServerRequest asked) {
        String accepted = asked.getHeader("Accept");
        return accepted != null && accepted.contains(Problem.MEDIA_TYPE);
    }

    /** Whether it is to be shown within a page. */
    private static boolean isPart(HttpServerRequest asked) {
        return asked.getHeader("HX-Request") != null;
    }
}
