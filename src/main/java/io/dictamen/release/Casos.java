package io.dictamen.release;

import io.dictamen.decision.Contract;
import io.dictamen.decision.Decision;
import io.dictamen.decision.Verdict;
import io.dictamen.deployment.Libros;
import io.dictamen.http.IfMatch;
import io.dictamen.http.ProblemException;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.rulebase.UndecidedRequest;
import io.dictamen.scenario.CaseCells;
import io.dictamen.scenario.CaseField;
import io.dictamen.scenario.RowWitness;
import io.dictamen.scenario.ScenarioFault;
import io.dictamen.scenario.ScenarioFile;
import io.dictamen.scenario.ScenarioRun;
import io.dictamen.scenario.text.CaseEdit;
import io.dictamen.scenario.text.CaseTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cases of a release: run one by one, and written one by one into a draft. */
@ApplicationScoped
public class Casos {
    // Of a draft whose release had no such file yet.
    private static final byte[] NEW_FILE = "escenario;clausula\n".getBytes(StandardCharsets.UTF_8);
    private static final int CHANGED = 412;
    private static final String KEPT = "Escenarios guardados a partir de solicitudes";

    private final Versiones versiones;
    private final Borradores borradores;
    private final ReleaseChecks checks;
    private final OtherReleases otras;
    private final Clock clock;

    Casos(Versiones versiones, Borradores borradores, ReleaseChecks checks, OtherReleases otras, Clock clock) {
        this.versiones = versiones;
        this.borradores = borradores;
        this.checks = checks;
        this.otras = otras;
        this.clock = clock;
    }

    /**
     * Runs the cases of a release.
     *
     * @param con the release whose tables decide them
     * @throws ProblemException where there is no such release or file, or that release cannot decide
     */
    public CasosDeArchivo run(int numero, String archivo, int con) {
        Decision<?, ?> decision = decision(archivo);
        versiones.describe(numero);
        versiones.describe(con);
        Versiones.Contenido contenido = content(numero, archivo)
                .orElseThrow(() -> ReleaseProblems.unknownFile(archivo, Libros.nombresDeEscenarios()));
        return checks.running(con, versiones.contents(con), run -> {
            try {
                return CasosDeArchivo.of(numero, con, decision, contenido, run);
            } catch (ScenarioFault e) {
                throw ReleaseProblems.refusedCase(archivo, e.detalle());
            }
        });
    }

    /**
     * Runs a case that is not saved, on the tables of a release.
     *
     * @param celdas by title, as a scenario file of that release would have them
     * @throws ProblemException with what is wrong by column
     */
    public CasoCorrido tryOut(int numero, String archivo, Map<String, ?> celdas) {
        Decision<?, ?> decision = decision(archivo);
        requireSome(archivo, celdas);
        byte[] alone = new CaseEdit(bytes(numero, archivo)).holding(List.of(celdas));
        return checks.running(numero, versiones.contents(numero), run -> only(decision, alone, run));
    }

    private static CasoCorrido only(Decision<?, ?> decision, byte[] bytes, ScenarioRun run) {
        try {
            return CasoCorrido.of(
                    CaseTexts.read(bytes).casos().get(0),
                    run.cases(ScenarioFile.parse(decision, bytes)).get(0));
        } catch (ScenarioFault e) {
            throw ReleaseProblems.refusedCase(ScenarioFile.of(decision), e.detalle());
        }
    }

    /**
     * A case that makes a row decide, made of one that there is; empty where none was found that way.
     *
     * @param regla the row, by the name of its rule
     */
    public Optional<CasoCorrido> witness(int numero, String archivo, String regla) {
        Decision<?, ?> decision = decision(archivo);
        byte[] bytes = bytes(numero, archivo);
        return checks.running(
                numero,
                versiones.contents(numero),
                run -> new RowWitness(run, decision, bytes)
                        .find(regla)
                        .map(found -> only(decision, new CaseEdit(bytes).holding(List.of(found)), run)));
    }

    /**
     * A request as a case that expects what a release answers to it now, and has no name.
     *
     * @param solicitud as JSON
     */
    public CasoCorrido asked(int numero, String archivo, String solicitud) {
        Decision<?, ?> decision = decision(archivo);
        Decided decided = decide(decision, solicitud, otras.rules(numero));
        List<String> titulos = CaseTexts.read(bytes(numero, archivo)).titulos();
        return tryOut(
                numero,
                archivo,
                CaseCells.alike(decision, titulos, "", solicitud, decided.momento(), decided.verdict()));
    }

    /** What may stand in the columns of a file, those included that it does not have yet. */
    public List<CaseField> fields(int numero, String archivo) {
        return CaseField.of(
                decision(archivo), CaseTexts.read(bytes(numero, archivo)).titulos());
    }

    private byte[] bytes(int numero, String archivo) {
        return content(numero, archivo).map(Versiones.Contenido::bytes).orElse(NEW_FILE);
    }

    /**
     * Adds a case behind the others of a file; what others save there meanwhile stays.
     *
     * @param celdas by title: texts as the file has them, and numbers, which it writes its own way
     */
    public CasoGuardado add(int numero, String archivo, Map<String, ?> celdas, String persona) {
        Decision<?, ?> decision = decision(archivo);
        requireSome(archivo, celdas);
        while (true) {
            borradores.inState(numero, Estado.BORRADOR);
            Optional<Versiones.Contenido> before = content(numero, archivo);
            CaseEdit.Edited edited =
                    new CaseEdit(before.map(Versiones.Contenido::bytes).orElse(NEW_FILE)).add(celdas);
            String tag = before.map(it -> '"' + it.huella() + '"').orElse(null);
            try {
                return save(numero, decision, edited, tag, persona);
            } catch (ProblemException e) {
                if (e.problem().status() != CHANGED) {
                    throw e;
                }
                // Somebody saved the file in between: this case goes behind theirs.
            }
        }
    }

    /**
     * Writes a case anew.
     *
     * @param ifMatch the ETag of the file in which it stands on that line
     */
    public CasoGuardado replace(
            int numero, String archivo, int linea, Map<String, ?> celdas, @Nullable String ifMatch, String persona) {
        Decision<?, ?> decision = decision(archivo);
        requireSome(archivo, celdas);
        CaseEdit edit = edit(numero, archivo, linea, ifMatch);
        return save(numero, decision, edit.replace(linea, celdas), ifMatch, persona);
    }

    /**
     * Removes a case.
     *
     * @param ifMatch the ETag of the file in which it stands on that line
     * @return the file's new ETag
     */
    public String remove(int numero, String archivo, int linea, @Nullable String ifMatch, String persona) {
        Decision<?, ?> decision = decision(archivo);
        byte[] bytes = edit(numero, archivo, linea, ifMatch).remove(linea);
        return saved(numero, decision, bytes, ifMatch, persona).huella();
    }

    /**
     * Keeps a request and its verdict as a case.
     *
     * @param solicitud as JSON
     * @param version the draft that takes it; null for the latest of the person's own, or a new one where there is none
     * @param segun the release whose verdict is expected; null for the one in force
     */
    public CasoGuardado keep(
            String nombreDecision,
            String nombre,
            String solicitud,
            @Nullable Integer version,
            @Nullable Integer segun,
            String persona) {
        String archivo = ScenarioFile.of(nombreDecision);
        Decision<?, ?> decision = decision(archivo);
        RuleBase reglas = otras.rules(segun == null ? versiones.inForce() : segun);
        Decided decided = decide(decision, solicitud, reglas);
        int numero = version == null ? draft(persona) : version;
        CaseTexts textos =
                content(numero, archivo).map(it -> CaseTexts.read(it.bytes())).orElse(CaseTexts.NONE);
        return add(
                numero,
                archivo,
                CaseCells.of(decision, textos.titulos(), nombre, solicitud, decided.momento(), decided.verdict()),
                persona);
    }

    private record Decided(OffsetDateTime momento, Verdict<?> verdict) {}

    private <I extends Record, O extends Record> Decided decide(
            Decision<I, O> decision, String solicitud, RuleBase reglas) {
        OffsetDateTime ahora = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        Contract.Request<I> request = decision.contrato().read(solicitud, ahora, clock.getZone());
        try {
            return new Decided(
                    request.momento().enZona(request.momento().referencia()),
                    reglas.evaluate(decision, request.solicitud(), request.momento()));
        } catch (UndecidedRequest e) {
            throw ReleaseProblems.undecided(reglas.version(), e.tabla());
        }
    }

    private int draft(String persona) {
        return versiones
                .latestDraft(persona)
                .orElseGet(() -> borradores.create(persona, KEPT, null).numero());
    }

    private CaseEdit edit(int numero, String archivo, int linea, @Nullable String ifMatch) {
        borradores.inState(numero, Estado.BORRADOR);
        Versiones.Contenido contenido = content(numero, archivo)
                .orElseThrow(() -> ReleaseProblems.unknownFile(archivo, Libros.nombresDeEscenarios()));
        if (ifMatch == null) {
            throw ReleaseProblems.caseWithoutTag(archivo);
        }
        if (!IfMatch.names(ifMatch, contenido.huella())) {
            throw IfMatch.changed(archivo);
        }
        CaseEdit edit = new CaseEdit(contenido.bytes());
        if (!edit.has(linea)) {
            throw ReleaseProblems.unknownCase(archivo, linea);
        }
        return edit;
    }

    private CasoGuardado save(
            int numero, Decision<?, ?> decision, CaseEdit.Edited edited, @Nullable String tag, String persona) {
        CheckedFile saved = saved(numero, decision, edited.bytes(), tag, persona);
        Versiones.Contenido contenido = new Versiones.Contenido(saved.huella(), edited.bytes());
        CasosDeArchivo casos = checks.running(
                numero, saved.archivos(), run -> CasosDeArchivo.of(numero, numero, decision, contenido, run));
        return new CasoGuardado(
                numero,
                saved.nombre(),
                saved.huella(),
                casos.only(edited.linea()).casos().get(0));
    }

    private CheckedFile saved(int numero, Decision<?, ?> decision, byte[] bytes, @Nullable String tag, String persona) {
        String archivo = ScenarioFile.of(decision);
        try {
            ScenarioFile.parse(decision, bytes);
        } catch (ScenarioFault e) {
            throw ReleaseProblems.refusedCase(archivo, e.detalle());
        }
        return borradores.save(numero, archivo, bytes, tag, persona);
    }

    private static void requireSome(String archivo, Map<String, ?> celdas) {
        if (celdas.keySet().stream().noneMatch(titulo -> titulo.startsWith("dado."))) {
            throw ReleaseProblems.emptyCase(archivo);
        }
    }

    private Optional<Versiones.Contenido> content(int numero, String archivo) {
        return versiones.content(numero, archivo);
    }

    private static Decision<?, ?> decision(String archivo) {
        return Libros.decision(archivo)
                .orElseThrow(() -> ReleaseProblems.unknownFile(archivo, Libros.nombresDeEscenarios()));
    }
}
