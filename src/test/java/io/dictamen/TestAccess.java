package io.dictamen;

import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** People and keys for a {@code @QuarkusTest}, put into its database without the cost of a login. */
public final class TestAccess {
    /** The password of everybody made here. */
    public static final String CLAVE = "una clave de prueba";

    private static final String CHEAP = BcryptUtil.bcryptHash(CLAVE, 4);
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

    private TestAccess() {}

    /** The token of a session of that person, who is made where missing and has exactly these roles. */
    public static String token(String persona, String... roles) {
        return TOKENS.computeIfAbsent(
                persona + " " + String.join(",", roles),
                key -> tokenUntil(persona, Instant.now().plus(Duration.ofHours(1)), roles));
    }

    /** The next session of that person is a new one. */
    public static void forget(String persona) {
        TOKENS.keySet().removeIf(key -> key.startsWith(persona + " "));
    }

    /** A new session, which ends then. */
    public static String tokenUntil(String persona, Instant expira, String... roles) {
        return inService(connection -> token(connection, persona, expira, roles));
    }

    /** The token of a new session of an hour, of that person in that database. */
    public static String token(Connection database, String persona, String... roles) throws SQLException {
        return token(database, persona, Instant.now().plus(Duration.ofHours(1)), roles);
    }

    private static String token(Connection database, String persona, Instant expira, String... roles)
            throws SQLException {
        person(database, persona, roles);
        String token = "dct_" + UUID.randomUUID();
        execute(
                database,
                "INSERT INTO sesion SELECT ?, id, ? FROM persona WHERE nombre = ?",
                digest(token),
                Timestamp.from(expira),
                persona);
        return token;
    }

    /** Makes the person, with the password {@link #CLAVE}, where there is none of that name; sets the roles. */
    public static void person(String nombre, String... roles) {
        inService(connection -> {
            person(connection, nombre, roles);
            return nombre;
        });
    }

    /** The same in that database. */
    public static void person(Connection database, String nombre, String... roles) throws SQLException {
        execute(database, "INSERT INTO nombre VALUES (?) ON CONFLICT DO NOTHING", nombre);
        execute(database, """
                INSERT INTO persona (nombre, clave, roles, activa, cambiar_clave, revision) VALUES (?, ?, ?, true, false, 0)
                ON CONFLICT (nombre) DO UPDATE SET roles = excluded.roles
                """, nombre, CHEAP, String.join(",", roles));
    }

    /** A key of that name with the role front, known to the service when this returns. */
    public static String key(String nombre) {
        return KEYS.computeIfAbsent(nombre, name -> keyUntil(name, null, "front"));
    }

    /** A new key with these roles; {@code venceEn} null does not expire. */
    public static String keyUntil(String nombre, @Nullable Instant venceEn, String... roles) {
        String key = "dck_" + UUID.randomUUID();
        execute("INSERT INTO nombre VALUES (?) ON CONFLICT DO NOTHING", nombre);
        execute(
                "INSERT INTO clave_api (nombre, huella, roles, creada_por, vence_en) VALUES (?, ?, ?, 'prueba', ?)",
                nombre,
                digest(key),
                String.join(",", roles),
                venceEn == null ? null : Timestamp.from(venceEn));
        if (venceEn == null || venceEn.isAfter(Instant.now())) {
            await().until(() -> RestAssured.given()
                            .auth()
                            .none()
                            .header("X-API-Key", key)
                            .get("/api/v1/sesion")
                            .statusCode()
                    != 401);
        }
        return key;
    }

    /** Runs a statement on the database of the running service. */
    public static void execute(String sql, @Nullable Object... values) {
        inService(connection -> {
            execute(connection, sql, values);
            return sql;
        });
    }

    private static void execute(Connection database, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private interface Work {
        String on(Connection connection) throws SQLException;
    }

    private static String inService(Work work) {
        try (Connection connection =
                Arc.container().instance(AgroalDataSource.class).get().getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
