package io.dictamen.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.http.ProblemException;
import io.dictamen.release.Descripcion;
import io.dictamen.release.Estado;
import io.dictamen.release.ImpactoMedido;
import io.dictamen.release.PuertaDeImpacto;
import io.dictamen.release.Versiones;
import io.dictamen.tarea.Tarea;
import io.dictamen.tarea.Tareas;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The measures of the impact of releases on the requests of a period, which are made behind. */
@ApplicationScoped
public class Mediciones {
    private final Versiones versiones;
    private final Tareas tareas;
    private final PuertaDeImpacto puerta;
    private final ObjectMapper json;

    Mediciones(Versiones versiones, Tareas tareas, PuertaDeImpacto puerta, ObjectMapper json) {
        this.versiones = versiones;
        this.tareas = tareas;
        this.puerta = puerta;
        this.json = json;
    }

    /** Begins with one, unless it is under way already. */
    public Medicion begin(int numero, Lapso lapso, String persona) {
        Descripcion version = versiones.describe(numero);
        if (version.estado() == Estado.DESCARTADA) {
            throw ImpactProblems.discarded(numero);
        }
        Tarea tarea = tareas.pedir(numero, ImpactoMedido.CLASE, lapso.parametros(), version.huella(), persona);
        return Medicion.of(tarea, version.huella(), null, null);
    }

    /** The last that somebody asked for, with the figures of the last that is done. */
    public Optional<Medicion> last(int numero) {
        String archivos = versiones.describe(numero).huella();
        List<Tarea> all = tareas.ultimas(numero, ImpactoMedido.CLASE);
        Optional<Tarea> done = done(all, archivos);
        return all.stream()
                .findFirst()
                .map(tarea -> Medicion.of(
                        tarea,
                        archivos,
                        done.map(puerta::figures).orElse(null),
                        done.flatMap(one -> tareas.resultado(one.id())).orElse(null)));
    }

    /** The last report on the files as they are. */
    public Optional<ImpactoDelPeriodo> report(int numero) {
        String archivos = versiones.describe(numero).huella();
        return done(tareas.ultimas(numero, ImpactoMedido.CLASE), archivos)
                .flatMap(tarea -> tareas.resultado(tarea.id()))
                .map(this::read);
    }

    private static Optional<Tarea> done(List<Tarea> all, String archivos) {
        return all.stream()
                .filter(tarea -> tarea.estado() == Tarea.Estado.TERMINADA)
                .filter(tarea -> tarea.huella().equals(archivos))
                .findFirst();
    }

    /** @throws ProblemException where nothing is under way */
    public void cancel(int numero) {
        versiones.describe(numero);
        List<Tarea> all = tareas.ultimas(numero, ImpactoMedido.CLASE);
        if (all.isEmpty()) {
            throw ImpactProblems.neverMeasured(numero);
        }
        List<Tarea> open =
                all.stream().filter(tarea -> tarea.estado().abierta()).toList();
        if (open.isEmpty()) {
            throw ImpactProblems.over(numero);
        }
        open.forEach(tarea -> tareas.cancelar(tarea.id()));
    }

    private ImpactoDelPeriodo read(String resultado) {
        try {
            return json.readerFor(ImpactoDelPeriodo.class)
                    .without(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    .readValue(resultado);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
