package io.dictamen.console.escenarios;

import io.dictamen.access.Rol;
import io.dictamen.console.Eleccion;
import io.dictamen.console.Formulario;
import io.dictamen.console.Hecho;
import io.dictamen.console.Marco;
import io.dictamen.http.ProblemException;
import io.dictamen.release.CaseResource;
import io.dictamen.release.CasoCorrido;
import io.dictamen.release.CasoGuardado;
import io.dictamen.release.Casos;
import io.dictamen.release.CasosDeArchivo;
import io.dictamen.release.Mutaciones;
import io.dictamen.release.ReleaseQuery;
import io.dictamen.release.Superviviente;
import io.dictamen.release.Versiones;
import io.dictamen.scenario.CaseFault;
import io.dictamen.scenario.CaseField;
import io.dictamen.scenario.ScenarioFile;
import io.dictamen.scenario.text.CaseText;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One case: read, written, tried before it is saved, and removed. */
@Path("/consola/escenarios/{decision}/caso")
@Produces("text/html; charset=UTF-8")
@RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
@Blocking
public class CasoResource {
    private static final String CELL = "celda.";

    @Inject
    Casos casos;

    @Inject
    Mutaciones mutaciones;

    @Inject
    Versiones versiones;

    @Inject
    Marco marco;

    @Inject
    Hecho hecho;

    @CheckedTemplate(basePath = "escenarios", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Caso(Escrito escrito, boolean editable, boolean puede) implements TemplateInstance {}

    @CheckedTemplate(basePath = "escenarios", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FormularioDeCaso(Escrito escrito) implements TemplateInstance {}

    @GET
    public TemplateInstance caso(
            @PathParam("decision") String decision,
            @QueryParam("version") int version,
            @QueryParam("linea") @DefaultValue("0") int linea,
            @QueryParam("regla") @DefaultValue("") String regla,
            @QueryParam("mutante") @DefaultValue("") String mutante,
            @QueryParam("mutada") @DefaultValue("0") int mutada) {
        boolean writes = marco.puede(Rol.QA + "," + Rol.ANALISTA);
        boolean editable = writes && Eleccion.isDraft(versiones.describe(version));
        CasosDeArchivo archivo = casos.run(version, ScenarioFile.of(decision), version);
        Superviviente falta =
                mutante.isEmpty() ? null : mutaciones.survivor(mutada == 0 ? version : mutada, decision, mutante);
        CasoCorrido corrido = linea > 0
                ? archivo.casos().stream()
                        .filter(uno -> uno.linea() == linea)
                        .findFirst()
                        .orElse(null)
                : falta == null
                        ? witness(decision, version, regla).orElse(null)
                        : casos.asked(
                                version,
                                ScenarioFile.of(decision),
                                falta.solicitud().toString());
        int found = corrido == null ? 0 : linea;
        Map<String, String> valores = new LinkedHashMap<>();
        if (corrido != null) {
            corrido.celdas().forEach(celda -> valores.put(celda.columna(), celda.valor()));
            if (found == 0) {
                expect(valores, corrido);
                corrido = casos.tryOut(version, ScenarioFile.of(decision), valores);
            }
        }
        return new Caso(
                written(archivo, found, regla, valores, List.of(), found > 0 || corrido != null ? corrido : null)
                        .noticing(falta == null ? "" : falta.hoja() + ", " + falta.celda() + ", " + falta.frase()),
                editable,
                writes);
    }

    private Optional<CasoCorrido> witness(String decision, int version, String regla) {
        return regla.isEmpty() ? Optional.empty() : casos.witness(version, ScenarioFile.of(decision), regla);
    }

    /** Takes what was answered for what is expected. */
    private static void expect(Map<String, String> valores, CasoCorrido corrido) {
        valores.keySet().removeIf(titulo -> titulo.startsWith("espera.") || titulo.equals("clausula"));
        corrido.actual().forEach(celda -> valores.put(celda.columna(), celda.valor()));
        valores.put(
                "clausula",
                String.join(
                        "|",
                        corrido.motivos().stream()
                                .map(motivo -> motivo.clausula())
                                .toList()));
    }

    private Escrito written(
            CasosDeArchivo archivo,
            int linea,
            String regla,
            Map<String, String> valores,
            List<CaseFault> faltas,
            @Nullable CasoCorrido corrido) {
        List<CaseField> campos = casos.fields(archivo.version(), archivo.archivo());
        return Escrito.of(
                archivo.decision(),
                archivo.version(),
                linea,
                archivo.huella(),
                regla,
                campos,
                archivo.columnas().stream().map(CasosDeArchivo.Columna::titulo).toList(),
                valores,
                faltas,
                corrido);
    }

    @POST
    @RolesAllowed({Rol.ANALISTA, Rol.QA})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response escribe(@PathParam("decision") String decision, String cuerpo) {
        Formulario form = Formulario.de(cuerpo);
        int version = ReleaseQuery.number(form.texto("version"));
        String archivo = ScenarioFile.of(decision);
        int linea = form.texto("linea").equals("0") ? 0 : CaseResource.line(archivo, form.texto("linea"));
        Map<String, String> valores = cells(form);
        if (form.texto("accion").equals("guardar")
                && !form.texto("nota").isEmpty()
                && !valores.containsKey(CaseText.NOMBRE)) {
            List<CaseFault> faltas = List.of(new CaseFault(
                    0, CaseText.NOMBRE, "Diga en una oración qué prueba el caso, para quien lo lea después."));
            return again(form, version, archivo, linea, valores, faltas, null);
        }
        try {
            return switch (form.texto("accion")) {
                case "quitar" -> {
                    casos.remove(version, archivo, linea, '"' + form.texto("huella") + '"', marco.quien());
                    yield done(decision, version, "El caso se quitó del borrador.");
                }
                case "guardar" -> {
                    CasoGuardado saved = linea == 0
                            ? casos.add(version, archivo, valores, marco.quien())
                            : casos.replace(
                                    version, archivo, linea, valores, '"' + form.texto("huella") + '"', marco.quien());
                    yield done(
                            decision,
                            version,
                            saved.caso().cumple()
                                    ? "El caso se guardó en la línea "
                                            + saved.caso().linea() + ", y se cumple."
                                    : "El caso se guardó en la línea "
                                            + saved.caso().linea()
                                            + ", y no se cumple: la versión no se publica hasta que se cumpla.");
                }
                default -> {
                    CasoCorrido corrido = casos.tryOut(version, archivo, valores);
                    if (form.texto("accion").equals("esperar")) {
                        expect(valores, corrido);
                        corrido = casos.tryOut(version, archivo, valores);
                    }
                    yield again(form, version, archivo, linea, valores, List.of(), corrido);
                }
            };
        } catch (ProblemException e) {
            List<CaseFault> faltas = faults(e);
            if (faltas.isEmpty()) {
                throw e;
            }
            return again(form, version, archivo, linea, valores, faltas, null);
        }
    }

    private Response again(
            Formulario form,
            int version,
            String archivo,
            int linea,
            Map<String, String> valores,
            List<CaseFault> faltas,
            @Nullable CasoCorrido corrido) {
        CasosDeArchivo now = casos.run(version, archivo, version);
        Escrito escrito = written(now, linea, form.texto("regla"), valores, faltas, corrido)
                .read(form.texto("huella"))
                .noticing(form.texto("nota"));
        return Response.ok(new FormularioDeCaso(escrito)).build();
    }

    private Response done(String decision, int version, String said) {
        return hecho.then(said, "/consola/escenarios/" + marco.enDireccion(decision) + "?version=" + version);
    }

    private static Map<String, String> cells(Formulario form) {
        Map<String, String> cells = new LinkedHashMap<>();
        form.textos("titulo").forEach(titulo -> {
            String text = form.texto(CELL + titulo).strip();
            if (!text.isEmpty()) {
                cells.put(titulo, text);
            }
        });
        return cells;
    }

    private static List<CaseFault> faults(ProblemException e) {
        List<?> errores = e.problem().errores();
        return errores == null
                ? List.of()
                : errores.stream()
                        .filter(CaseFault.class::isInstance)
                        .map(CaseFault.class::cast)
                        .toList();
    }
}
