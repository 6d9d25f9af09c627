package io.dictamen.release;

import io.dictamen.access.Rol;
import io.dictamen.deployment.Libros;
import io.dictamen.deployment.ReleaseFiles;
import io.dictamen.release.Previa.Codigo;
import io.dictamen.release.Previa.Programada;
import io.dictamen.release.Previa.Razon;
import io.dictamen.release.Previa.Trabajo;
import io.dictamen.workbook.diff.Difference;
import io.dictamen.workbook.diff.WorkbookDiff;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Tells beforehand what an approval would meet: who may, what hinders, and what else is to come into force. */
@ApplicationScoped
public class PorAprobar {
    private final Versiones versiones;
    private final Actualizacion actualizacion;
    private final ReleaseChecks checks;
    private final Inspeccion inspeccion;
    private final MutationGate mutacion;
    private final PuertaDeImpacto puerta;
    private final Clock clock;

    PorAprobar(
            Versiones versiones,
            Actualizacion actualizacion,
            ReleaseChecks checks,
            Inspeccion inspeccion,
            MutationGate mutacion,
            PuertaDeImpacto puerta,
            Clock clock) {
        this.versiones = versiones;
        this.actualizacion = actualizacion;
        this.checks = checks;
        this.inspeccion = inspeccion;
        this.mutacion = mutacion;
        this.puerta = puerta;
        this.clock = clock;
    }

    /** With every check, which takes seconds where the tables are large. */
    public Previa checked(int numero, SecurityIdentity caller) {
        Previa previa = soon(numero, caller);
        ReleaseFiles archivos = versiones.contents(numero);
        CheckReport report = checks.check(numero, archivos);
        List<Impedimento> impedimentos = new ArrayList<>(report.impedimentos());
        List<Advertencia> advertencias = new ArrayList<>(inspeccion.warnings(numero, report));
        if (impedimentos.isEmpty() && (previa.estado() == Estado.BORRADOR || previa.estado() == Estado.EN_REVISION)) {
            MutationGate.Hallado hallado = mutacion.found(numero, archivos);
            impedimentos.addAll(hallado.impedimentos());
            advertencias.addAll(hallado.advertencias());
        }
        return previa.with(impedimentos, inspeccion.withoutScenario(numero, report), advertencias);
    }

    /** Without the checks of its files. */
    public Previa soon(int numero, SecurityIdentity caller) {
        Descripcion version = versiones.describe(numero);
        List<Razon> razones = new ArrayList<>();
        if (version.estado() != Estado.EN_REVISION) {
            razones.add(new Razon(
                    Codigo.ESTADO,
                    "Se aprueba una versión en revisión, y esta "
                            + version.estado().phrase() + "."));
        }
        if (!caller.hasRole(Rol.APROBADOR)) {
            razones.add(new Razon(Codigo.SIN_ROL, "La aprueba quien tiene el rol aprobador, y usted no lo tiene."));
        }
        String persona = caller.getPrincipal().getName();
        if (versiones.isAuthor(numero, persona)) {
            razones.add(new Razon(Codigo.TRABAJO_PROPIO, ownWork(version, persona)));
        }
        Previa.Atrasada atraso = actualizacion.behind(numero).orElse(null);
        if (atraso != null) {
            razones.add(new Razon(
                    Codigo.ATRASADA,
                    "Se hizo de la versión " + atraso.base() + ", y desde entonces se publicó la " + atraso.activa()
                            + ": publicarla desharía lo que cambió en " + String.join(", ", atraso.archivos()) + "."));
        }
        ImpactoAlAprobar impacto = puerta.of(numero);
        if (!impacto.alcanza()) {
            razones.add(new Razon(Codigo.SIN_IMPACTO, impacto.mensaje() + " Mídalo antes de aprobar."));
        }
        List<Trabajo> guardaron = versiones.saves(numero).stream()
                .map(uno -> new Trabajo(uno.persona, uno.archivo, Descripcion.in(clock.getZone(), uno.guardado)))
                .toList();
        return new Previa(
                numero,
                version.estado(),
                impacto.huella(),
                impacto,
                razones.isEmpty(),
                razones,
                atraso,
                scheduled(version),
                guardaron,
                List.of(),
                List.of(),
                List.of());
    }

    /** The sheets that they changed where it is known, else the files. */
    private String ownWork(Descripcion version, String persona) {
        List<String> suyos = versiones.saves(version.numero()).stream()
                .filter(uno -> uno.persona.equals(persona))
                .map(uno -> uno.archivo)
                .toList();
        if (suyos.isEmpty()) {
            return "La aprobará otra persona: usted "
                    + (version.autor().equals(persona) ? "la creó." : "la puso al día.");
        }
        String que = suyos.stream().map(archivo -> shown(version, archivo)).collect(Collectors.joining(", "));
        return "La aprobará otra persona: usted guardó " + que + " en esta versión.";
    }

    private String shown(Descripcion version, String archivo) {
        Integer base = version.base();
        if (base == null || !archivo.endsWith(Libros.WORKBOOK)) {
            return archivo;
        }
        List<String> hojas = versiones
                .content(base, archivo)
                .map(antes -> WorkbookDiff.of(
                                archivo,
                                antes.bytes(),
                                versiones
                                        .content(version.numero(), archivo)
                                        .orElseThrow()
                                        .bytes())
                        .diferencias()
                        .stream()
                        .map(Difference::hoja)
                        .distinct()
                        .toList())
                .orElse(List.of());
        return hojas.isEmpty() ? archivo : String.join(" y ", hojas) + " (" + archivo + ")";
    }

    private List<Programada> scheduled(Descripcion version) {
        List<Version> others = versiones.scheduled().stream()
                .filter(otra -> otra.numero != version.numero())
                .toList();
        Integer active = versiones.active();
        if (others.isEmpty() || active == null) {
            return List.of();
        }
        Map<String, String> now = versiones.hashes(active);
        Map<String, String> mine = versiones.hashes(version.numero());
        return others.stream().map(otra -> beside(otra, now, mine)).toList();
    }

    private Programada beside(Version otra, Map<String, String> now, Map<String, String> mine) {
        Map<String, String> theirs = versiones.hashes(otra.numero);
        List<String> deshace = undone(now, mine, theirs);
        List<String> deshecha = undone(now, theirs, mine);
        OffsetDateTime desde =
                Descripcion.in(clock.getZone(), Objects.requireNonNull(otra.vigenteDesde, "A published one has it"));
        return new Programada(
                otra.numero, desde, otra.nota, deshace, deshecha, sentence(otra.numero, deshace, deshecha));
    }

    /** The files that the first one changes and the second, which comes after it, has otherwise. */
    private static List<String> undone(Map<String, String> now, Map<String, String> first, Map<String, String> then) {
        return first.keySet().stream()
                .filter(nombre -> !Objects.equals(first.get(nombre), now.get(nombre)))
                .filter(nombre -> !Objects.equals(first.get(nombre), then.get(nombre)))
                .toList();
    }

    private static String sentence(int otra, List<String> deshace, List<String> deshecha) {
        List<String> partes = new ArrayList<>();
        if (!deshace.isEmpty()) {
            partes.add("si esta entra en vigor antes, la " + otra + " deshará después lo que cambia en "
                    + String.join(", ", deshace));
        }
        if (!deshecha.isEmpty()) {
            partes.add("si esta entra en vigor después, deshará lo que la " + otra + " cambia en "
                    + String.join(", ", deshecha));
        }
        return "La versión " + otra + " está programada"
                + (partes.isEmpty() ? ", y ninguna deshace nada de la otra." : ": " + String.join("; ", partes) + ".");
    }
}
