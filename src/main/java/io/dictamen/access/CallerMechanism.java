package io.dictamen.access;

import io.dictamen.http.ProblemException;
import io.dictamen.http.Problems;
import io.dictamen.replica.DatabaseFailure;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who calls: a key, a person's session, somebody known to the house's own identity provider, or anybody. */
@ApplicationScoped
public class CallerMechanism implements HttpAuthenticationMechanism {
    static final String KEY_HEADER = "X-API-Key";

    /** The digest of the session, where it is one. */
    public static final String SESSION = "dictamen.sesion";
    /** Set where the password must be changed before anything else. */
    public static final String MUST_CHANGE = "dictamen.cambiar-clave";
    /** Set where the house's identity provider let them in. */
    public static final String HOUSE = "dictamen.casa";
    /** Set where it is a key. */
    static final String KEY = "dictamen.clave";

    private static final String BEARER = "Bearer ";
    private static final SecurityIdentity ANYBODY = QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal(""))
            .addRole(Rol.ABIERTO)
            .setAnonymous(true)
            .build();

    private final KeyRing keys;
    private final Sesiones sesiones;
    private final SeenSessions seen;
    private final OpenMode openMode;
    private final BlockingSecurityExecutor blocking;
    private final boolean otherTokens;

    CallerMechanism(
            KeyRing keys,
            Sesiones sesiones,
            SeenSessions seen,
            OpenMode openMode,
            BlockingSecurityExecutor blocking,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean otherTokens) {
        this.keys = keys;
        this.sesiones = sesiones;
        this.seen = seen;
        this.openMode = openMode;
        this.blocking = blocking;
        this.otherTokens = otherTokens;
    }

    /** Fails with a problem where credentials are sent that open nothing: nobody is taken for anonymous instead. */
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        HttpServerRequest request = context.request();
        List<String> sentKeys = request.headers().getAll(KEY_HEADER);
        List<String> sentTokens = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        if (sentKeys.size() + sentTokens.size() > 1) {
            return refuse(AccessProblems.badCredentials("Envíe una sola credencial: X-API-Key, o Authorization."));
        }
        if (!sentKeys.isEmpty()) {
            return key(sentKeys.get(0));
        }
        if (!sentTokens.isEmpty()) {
            return bearer(sentTokens.get(0), request, identities);
        }
        return SessionCookie.of(request)
                .map(token -> cookie(token, request, identities))
                .orElseGet(() -> anybody(request));
    }

    private Uni<SecurityIdentity> anybody(HttpServerRequest request) {
        return openMode.admits(request) ? Uni.createFrom().item(ANYBODY) : nobody();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401));
    }

    /** Leaves the answer to the one place that words problems. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        context.request().resume();
        context.fail(401);
        return Uni.createFrom().item(true);
    }

    /** Before that of OpenID Connect, which takes what is not ours. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1_000;
    }

    private Uni<SecurityIdentity> key(String sent) {
        Optional<KeyRing.Key> key = keys.find(sent);
        return key.isEmpty()
                ? refuse(AccessProblems.badCredentials())
                : Uni.createFrom().item(identity(key.get()));
    }

    private static SecurityIdentity identity(KeyRing.Key key) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(key.nombre()))
                .addRoles(Set.copyOf(key.roles()))
                .addAttribute(KEY, true)
                .build();
    }

    private Uni<SecurityIdentity> bearer(String header, HttpServerRequest request, IdentityProviderManager identities) {
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return refuse(AccessProblems.badCredentials(
                    "El encabezado Authorization lleva «Bearer» y el token de la sesión."));
        }
        String token = header.substring(BEARER.length()).strip();
        if (!token.startsWith(Sesiones.PREFIX)) {
            return otherTokens ? nobody() : refuse(AccessProblems.badCredentials());
        }
        return session(token, request, identities, () -> refuse(AccessProblems.badCredentials()));
    }

    /** A browser sends it unasked, also one that is over, and also where another site's page makes it call. */
    private Uni<SecurityIdentity> cookie(String token, HttpServerRequest request, IdentityProviderManager identities) {
        return SameOrigin.admits(request)
                ? session(token, request, identities, () -> anybody(request))
                : refuse(AccessProblems.foreignPage());
    }

    private Uni<SecurityIdentity> session(
            String token,
            HttpServerRequest request,
            IdentityProviderManager identities,
            Supplier<Uni<SecurityIdentity>> otherwise) {
        return blocking.executeBlocking(() -> sesiones.find(token))
                .chain(found -> {
                    if (found.isEmpty()) {
                        seen.ended(token);
                        return otherwise.get();
                    }
                    return person(found.get(), token, identities).invoke(identity -> seen.found(token, identity));
                })
                .onFailure(DatabaseFailure::isOfTheMoment)
                .recoverWithUni(failure -> seen.without(token, request)
                        .map(identity -> Uni.createFrom().item(identity))
                        .orElseGet(() -> refuse(Problems.databaseAway())));
    }

    private static Uni<SecurityIdentity> person(
            Sesiones.Titular titular, String token, IdentityProviderManager identities) {
        if (titular.casa() != null) {
            return Uni.createFrom().item(ofHouse(titular.nombre(), titular.casa(), token));
        }
        return identities
                .authenticate(new TrustedAuthenticationRequest(titular.nombre()))
                .map(known -> {
                    var builder = QuarkusSecurityIdentity.builder(known).addAttribute(SESSION, Secreto.huella(token));
                    return titular.cambiarClave()
                            ? builder.addAttribute(MUST_CHANGE, true).build()
                            : builder.build();
                });
    }

    private static SecurityIdentity ofHouse(String nombre, List<String> roles, String token) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(nombre))
                .addRoles(Set.copyOf(roles))
                .addAttribute(SESSION, Secreto.huella(token))
                .addAttribute(HOUSE, true)
                .build();
    }

    private static Uni<SecurityIdentity> nobody() {
        return Uni.createFrom().nullItem();
    }

    private static Uni<SecurityIdentity> refuse(ProblemException problem) {
        return Uni.createFrom().failure(problem);
    }
}
