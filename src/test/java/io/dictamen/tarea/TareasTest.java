package io.dictamen.tarea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.dictamen.TestPostgres;
import io.dictamen.http.ProblemException;
import io.dictamen.tarea.Tarea.Estado;
import io.quarkus.runtime.ShutdownEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Long work is asked for, done in its turn by one replica, told of meanwhile, and kept with the release. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TareasTest {
    private static final String CUENTA = "CUENTA";

    private final TestPostgres postgres = TestPostgres.started();
    private DataSource database = postgres.dataSource("postgres");
    private Cola cola;
    private final List<Replica> replicas = new ArrayList<>();

    /** One that does tasks, as the thread that follows the database lets it. */
    private final class Replica {
        private final UUID id = UUID.randomUUID();
        private final Obrero obrero;
        private final Tareas tareas;

        Replica(Labor... labores) throws SQLException {
            obrero = new Obrero(new Turno(database, cola, id), Stream.of(labores), 1);
            tareas = new Tareas(cola, obrero);
            replicas.add(this);
            run("INSERT INTO replica VALUES ('" + id + "', 'una', '1.0', now(), NULL, NULL, now())");
        }

        void follow() {
            try (Connection connection = database.getConnection()) {
                obrero.follow(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        Tarea pedir(String cuanto) {
            return tareas.pedir(1, CUENTA, Map.of("cuanto", cuanto), "abc", "ana");
        }

        Tarea now(Tarea asked) {
            return tareas.ultimas(1, CUENTA).stream()
                    .filter(one -> one.id() == asked.id())
                    .findFirst()
                    .orElseThrow();
        }

        Tarea when(Tarea asked, Estado estado) {
            await().until(() -> {
                follow();
                return now(asked).estado() == estado;
            });
            return now(asked);
        }
    }

    /** Counts up to what it is told, and notes down where it is. */
    private static final class Counting implements Labor {
        private final List<String> begun = new ArrayList<>();
        private final CountDownLatch goOn = new CountDownLatch(1);
        private final boolean waits;

        Counting(boolean waits) {
            this.waits = waits;
        }

        @Override
        public String clase() {
            return CUENTA;
        }

        @Override
        public Hecho hacer(Tarea tarea, Marcha marcha) throws InterruptedException {
            begun.add(marcha.apunte().orElse("desde el comienzo"));
            long cuanto = Long.parseLong(tarea.parametros().getOrDefault("cuanto", "0"));
            marcha.total(cuanto);
            marcha.hecho(1);
            marcha.apuntar("{\"va\":1}");
            while (waits && goOn.getCount() > 0) {
                marcha.seguir();
                Thread.onSpinWait();
            }
            marcha.hecho(cuanto - 1);
            return new Hecho(
                    JsonNodeFactory.instance.objectNode().put("cuenta", cuanto),
                    JsonNodeFactory.instance.objectNode().put("todo", "de " + cuanto));
        }
    }

    @BeforeAll
    void migrate() throws SQLException {
        database = postgres.newDatabase("tareas");
        Flyway.configure().dataSource(database).load().migrate();
        cola = new Cola(database, new ObjectMapper(), Clock.systemUTC());
        run("INSERT INTO version (numero, estado, nota, autor, creada, huella, diagnosticos)"
                + " VALUES (1, 'BORRADOR', '', 'ana', now(), 'abc', 0)");
    }

    @AfterEach
    void empty() throws SQLException {
        replicas.forEach(replica -> replica.obrero.stop(new ShutdownEvent()));
        replicas.clear();
        run("DELETE FROM tarea");
        run("DELETE FROM replica");
    }

    @AfterAll
    void stop() {
        postgres.close();
    }

    @Test
    void one_that_is_asked_for_is_done_and_its_result_stays_with_the_release() throws SQLException {
        Replica una = new Replica(new Counting(false));
        Tarea asked = una.pedir("7");
        assertThat(asked.estado()).isEqualTo(Estado.EN_ESPERA);
        assertThat(una.tareas.resultado(asked.id())).isEmpty();

        Tarea done = una.when(asked, Estado.TERMINADA);

        assertThat(done.hechos()).isEqualTo(7);
        assertThat(done.porcentaje()).isEqualTo(100);
        assertThat(done.persona()).isEqualTo("ana");
        assertThat(done.huella()).isEqualTo("abc");
        assertThat(done.parametros()).containsExactly(Map.entry("cuanto", "7"));
        assertThat(String.valueOf(done.resumen())).isEqualTo("{\"cuenta\":7}");
        assertThat(una.tareas.resultado(asked.id())).contains("{\"todo\":\"de 7\"}");
    }

    @Test
    void progress_is_told_while_it_is_done_and_the_next_one_waits() throws SQLException {
        Counting counting = new Counting(true);
        Replica una = new Replica(counting);
        Tarea first = una.pedir("4");
        Tarea second = una.pedir("5");

        await().until(() -> {
            una.follow();
            return una.now(first).hechos() == 1;
        });
        assertThat(una.now(first).porcentaje()).isEqualTo(25);
        assertThat(una.now(second).estado()).isEqualTo(Estado.EN_ESPERA);

        counting.goOn.countDown();
        una.when(second, Estado.TERMINADA);
        assertThat(una.now(first).estado()).isEqualTo(Estado.TERMINADA);
    }

    @Test
    void the_same_is_asked_for_once_and_one_about_other_files_takes_its_place() throws SQLException {
        Replica una = new Replica();
        Tarea asked = una.pedir("7");
        assertThat(una.pedir("7")).isEqualTo(asked);
        assertThat(una.pedir("8").id()).isNotEqualTo(asked.id());

        Tarea newer = una.tareas.pedir(1, CUENTA, Map.of("cuanto", "7"), "def", "ana");

        assertThat(newer.id()).isNotEqualTo(asked.id());
        assertThat(una.now(asked).estado()).isEqualTo(Estado.CANCELADA);
        assertThat(una.tareas.ultima(1, CUENTA)).contains(newer);
    }

    @Test
    void one_that_is_cancelled_stops_on_whatever_replica_it_is_done() throws SQLException {
        Replica una = new Replica(new Counting(true));
        Replica otra = new Replica();
        Tarea asked = otra.pedir("7");
        una.when(asked, Estado.EN_CURSO);

        assertThat(otra.tareas.cancelar(asked.id())).isTrue();
        assertThat(otra.tareas.cancelar(asked.id())).isFalse();

        Tarea next = otra.pedir("9"); // begun only once the other one has stopped
        una.when(next, Estado.EN_CURSO);
        assertThat(una.now(asked).estado()).isEqualTo(Estado.CANCELADA);
        assertThat(una.now(asked).fin()).isNotNull();
    }

    @Test
    void what_a_replica_left_behind_another_one_goes_on_with_from_its_note() throws SQLException {
        Counting broken = new Counting(true);
        Replica una = new Replica(broken);
        Tarea asked = una.pedir("7");
        await().until(() -> {
            una.follow();
            return notes().equals("{\"va\":1}");
        });
        run("DELETE FROM replica WHERE id = '" + una.id + "'");
        run("UPDATE tarea SET visto = visto - interval '11 seconds'");
        Counting counting = new Counting(false);
        Replica otra = new Replica(counting);

        Tarea done = otra.when(asked, Estado.TERMINADA);

        assertThat(counting.begun).containsExactly("{\"va\":1}");
        assertThat(done.hechos()).isEqualTo(7);
        una.when(una.pedir("1"), Estado.EN_CURSO); // it notices that the first one is not its own any more
        assertThat(una.now(asked)).isEqualTo(done);
    }

    @Test
    void a_replica_that_is_heard_of_keeps_its_own() throws SQLException {
        Replica una = new Replica(new Counting(true));
        Tarea asked = una.pedir("7");
        una.when(asked, Estado.EN_CURSO);
        run("UPDATE tarea SET visto = visto - interval '30 seconds'");
        Counting counting = new Counting(false);
        Replica otra = new Replica(counting);
        otra.follow();
        otra.obrero.stop(new ShutdownEvent());

        assertThat(counting.begun).isEmpty();
        assertThat(una.now(asked).estado()).isEqualTo(Estado.EN_CURSO);
    }

    @Test
    void one_that_stops_replica_after_replica_is_given_up() throws SQLException {
        Replica una = new Replica(new Counting(false));
        Tarea asked = una.pedir("7");
        run("UPDATE tarea SET estado = 'EN_CURSO', intentos = 3, visto = now() - interval '2 minutes', replica = '"
                + UUID.randomUUID() + "'");

        Tarea given = una.when(asked, Estado.INTERRUMPIDA);

        assertThat(given.fallo()).isEqualTo("El servicio se detuvo 3 veces mientras la hacía. Pídala otra vez.");
    }

    @Test
    void a_replica_that_stops_leaves_its_task_to_the_others() throws SQLException {
        Replica una = new Replica(new Counting(true));
        Tarea asked = una.pedir("7");
        una.when(asked, Estado.EN_CURSO);

        una.obrero.stop(new ShutdownEvent());

        assertThat(una.now(asked).estado()).isEqualTo(Estado.EN_ESPERA);
        new Replica(new Counting(false)).when(asked, Estado.TERMINADA);
    }

    @Test
    void why_one_cannot_be_done_is_said_and_the_next_one_is_done() throws SQLException {
        AtomicInteger times = new AtomicInteger();
        Replica una = new Replica(new Labor() {
            @Override
            public String clase() {
                return CUENTA;
            }

            @Override
            public Hecho hacer(Tarea tarea, Marcha marcha) {
                if (times.incrementAndGet() == 1) {
                    throw new TareaFallida("Los archivos cambiaron.");
                }
                throw new IllegalStateException("lo que nadie lee");
            }
        });
        Tarea first = una.pedir("1");
        Tarea second = una.pedir("2");
        una.when(second, Estado.FALLIDA);

        assertThat(una.now(first).fallo()).isEqualTo("Los archivos cambiaron.");
        assertThat(una.now(second).fallo()).isEqualTo("El servicio falló al hacerla; el fallo quedó en su registro.");
    }

    @Test
    void a_class_that_this_replica_does_not_know_is_left_to_those_that_do() throws SQLException {
        Replica una = new Replica();
        Tarea asked = una.pedir("7");
        una.follow();
        una.obrero.stop(new ShutdownEvent());
        assertThat(una.now(asked).estado()).isEqualTo(Estado.EN_ESPERA);
    }

    @Test
    void only_so_many_wait_and_only_so_many_are_kept() throws SQLException {
        Replica una = new Replica(new Counting(false));
        for (int i = 0; i < Cola.MOST_WAITING; i++) {
            una.pedir("1" + i);
        }
        assertThatThrownBy(() -> una.pedir("2"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("Ya esperan 20 tareas, y se hacen de una en una; reintente cuando terminen algunas.");
        run("DELETE FROM tarea");

        finished(Cola.KEPT + 5, "'n' || n");
        una.pedir("2");
        assertThat(una.tareas.ultimas(1, CUENTA)).hasSize(Cola.KEPT);
        assertThat(count()).isEqualTo(Cola.KEPT);

        finished(5, "'alike'");
        una.pedir("3");
        assertThat(text("SELECT count(*) FROM tarea WHERE parametros ->> 'cuanto' = 'alike'"))
                .isEqualTo(String.valueOf(Cola.KEPT_ALIKE));
    }

    private void finished(int cuantas, String cuanto) throws SQLException {
        run("INSERT INTO tarea (version, clase, parametros, huella, persona, estado) SELECT 1, '" + CUENTA
                + "', jsonb_build_object('cuanto', " + cuanto + "), 'abc', 'ana', 'TERMINADA' FROM generate_series(1, "
                + cuantas + ") AS n");
    }

    private String notes() {
        return text("SELECT coalesce(max(apunte::text), '') FROM tarea");
    }

    private int count() {
        return Integer.parseInt(text("SELECT count(*) FROM tarea"));
    }

    private String text(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return Optional.ofNullable(row.getString(1)).orElse("");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
