package io.dictamen.console.reportes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.access.Rol;
import io.dictamen.console.Formulario;
import io.dictamen.decision.ContractError;
import io.dictamen.decision.ContractViolation;
import io.dictamen.http.ProblemException;
import io.dictamen.report.Cifra;
import io.dictamen.report.Cifras;
import io.dictamen.report.ClaseDeCifra;
import io.dictamen.tabular.Decimals;
import io.dictamen.wording.Wording;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The monthly figures, entered and corrected by analysts. */
@Path("/consola/reportes/cifras")
@Produces("text/html; charset=UTF-8")
@Blocking
@RolesAllowed({Rol.AUDITOR, Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.LECTOR})
public class CifrasResource {
    private static final int LEAST_MONTHS = 13;
    private static final String ROOT = "/consola/reportes/cifras";

    @Inject
    Cifras cifras;

    /** A month, with its figure of each class; null where nobody entered it. */
    record Mes(String mes, List<Casilla> casillas) {}

    /** A figure, or the place for one. */
    record Casilla(
            ClaseDeCifra clase,
            String titulo,
            String mes,
            @Nullable Cifra cifra) {}

    /** @param guardada what was saved just now; empty where nothing was */
    @CheckedTemplate(basePath = "reportes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Cargadas(List<String> titulos, List<Mes> meses, String guardada) implements TemplateInstance {}

    /**
     * @param actual as it is now; null where there is none
     * @param revision that whoever types has seen; empty where there was none
     * @param faltas by field
     * @param ajena what somebody else saved meanwhile, or took away
     */
    @CheckedTemplate(basePath = "reportes", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record UnaCifra(
            String titulo,
            String direccion,
            String mes,
            @Nullable Cifra actual,
            String revision,
            String valor,
            String nota,
            Map<String, String> faltas,
            String ajena)
            implements TemplateInstance {}

    @GET
    public TemplateInstance todas(@QueryParam("guardada") @Nullable String guardada) {
        List<Cifra> cargadas = cifras.todas();
        YearMonth last = cifras.ultimoMes();
        YearMonth first = cargadas.stream()
                .map(cifra -> YearMonth.parse(cifra.mes()))
                .reduce(last.minusMonths(LEAST_MONTHS - 1), (one, other) -> one.isBefore(other) ? one : other);
        List<ClaseDeCifra> clases = List.of(ClaseDeCifra.values());
        List<Mes> meses = LongStream.rangeClosed(0, ChronoUnit.MONTHS.between(first, last))
                .mapToObj(back -> last.minusMonths(back).toString())
                .map(mes -> new Mes(
                        mes,
                        clases.stream()
                                .map(clase ->
                                        new Casilla(clase, cifras.etiqueta(clase), mes, find(cargadas, clase, mes)))
                                .toList()))
                .toList();
        return new Cargadas(clases.stream().map(cifras::etiqueta).toList(), meses, said(cargadas, guardada));
    }

    @GET
    @RolesAllowed(Rol.ANALISTA)
    @Path("{indicador}/{mes}")
    public TemplateInstance una(@PathParam("indicador") String indicador, @PathParam("mes") String mes) {
        Cifra cifra = cifras.quiza(indicador, mes).orElse(null);
        return cifra == null
                ? form(indicador, mes, null, "", "", "", Map.of(), "")
                : form(
                        indicador,
                        mes,
                        cifra,
                        String.valueOf(cifra.revision()),
                        typed(cifra.valor()),
                        Optional.ofNullable(cifra.nota()).orElse(""),
                        Map.of(),
                        "");
    }

    @POST
    @RolesAllowed(Rol.ANALISTA)
    @Path("{indicador}/{mes}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response guarda(@PathParam("indicador") String indicador, @PathParam("mes") String mes, String cuerpo) {
        Formulario form = Formulario.de(cuerpo);
        String valor = form.texto("valor").strip();
        String nota = form.texto("nota").strip();
        Optional<BigDecimal> numero = Decimals.COMMA.number(valor);
        if (!valor.isEmpty() && numero.isEmpty()) {
            return again(indicador, mes, form, Map.of("valor", noNumber(valor)));
        }
        ObjectNode escrita = JsonNodeFactory.instance.objectNode();
        numero.ifPresent(number -> escrita.put("valor", number));
        if (!nota.isEmpty()) {
            escrita.put("nota", nota);
        }
        try {
            cifras.guardar(indicador, mes, seen(form), escrita.toString());
            return Response.seeOther(URI.create(ROOT + "?guardada=" + indicador + "/" + mes))
                    .build();
        } catch (ContractViolation wrong) {
            Map<String, String> faltas = new LinkedHashMap<>();
            wrong.errores().forEach(error -> faltas.put(error.campo(), message(error)));
            return again(indicador, mes, form, faltas);
        } catch (ProblemException refused) {
            return changed(indicador, mes, form, refused);
        }
    }

    @POST
    @RolesAllowed(Rol.ANALISTA)
    @Path("{indicador}/{mes}/quitar")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response quita(@PathParam("indicador") String indicador, @PathParam("mes") String mes, String cuerpo) {
        Formulario form = Formulario.de(cuerpo);
        try {
            cifras.quitar(indicador, mes, seen(form));
            return Response.seeOther(URI.create(ROOT)).build();
        } catch (ProblemException refused) {
            return changed(indicador, mes, form, refused);
        }
    }

    private static @Nullable String seen(Formulario form) {
        String revision = form.texto("revision");
        return revision.isEmpty() ? null : revision;
    }

    private Response again(String indicador, String mes, Formulario form, Map<String, String> faltas) {
        Cifra actual = cifras.quiza(indicador, mes).orElse(null);
        return Response.status(422)
                .entity(form(
                        indicador,
                        mes,
                        actual,
                        form.texto("revision"),
                        form.texto("valor"),
                        form.texto("nota"),
                        faltas,
                        ""))
                .build();
    }

    /** Both are shown: what somebody else saved, and what was typed, which the next save puts in its place. */
    private Response changed(String indicador, String mes, Formulario form, ProblemException refused) {
        int status = refused.problem().status();
        if (status != 412 && status != 428 && status != 404) {
            throw refused;
        }
        Cifra actual = cifras.quiza(indicador, mes).orElse(null);
        String ajena = actual == null
                ? "Mientras tanto alguien quitó la cifra de este mes."
                : "Mientras tanto alguien guardó " + typed(actual.valor())
                        + (actual.nota() == null ? "" : " (" + Wording.quoted(actual.nota()) + ")") + ".";
        return Response.status(409)
                .entity(form(
                        indicador,
                        mes,
                        actual,
                        actual == null ? "" : String.valueOf(actual.revision()),
                        form.texto("valor"),
                        form.texto("nota"),
                        Map.of(),
                        ajena))
                .build();
    }

    private TemplateInstance form(
            String indicador,
            String mes,
            @Nullable Cifra actual,
            String revision,
            String valor,
            String nota,
            Map<String, String> faltas,
            String ajena) {
        String titulo = cifras.etiqueta(ClaseDeCifra.valueOf(indicador));
        return new UnaCifra(
                titulo, ROOT + "/" + indicador + "/" + mes, mes, actual, revision, valor, nota, faltas, ajena);
    }

    private String said(List<Cifra> cargadas, @Nullable String guardada) {
        String[] parts = guardada == null ? new String[0] : guardada.split("/", -1);
        return cargadas.stream()
                .filter(cifra ->
                        Arrays.asList(parts).equals(List.of(cifra.indicador().name(), cifra.mes())))
                .map(cifra -> "Guardado: " + cifras.etiqueta(cifra.indicador()) + ", " + Direcciones.enMes(cifra.mes())
                        + ": " + typed(cifra.valor()) + ".")
                .findFirst()
                .orElse("");
    }

    private static @Nullable Cifra find(List<Cifra> cargadas, ClaseDeCifra clase, String mes) {
        return cargadas.stream()
                .filter(cifra -> cifra.indicador() == clase && cifra.mes().equals(mes))
                .findFirst()
                .orElse(null);
    }

    private static String typed(BigDecimal valor) {
        return valor.toPlainString().replace('.', ',');
    }

    private static String noNumber(String valor) {
        return Decimals.COMMA
                .foreign(valor)
                .orElseGet(() -> Wording.quoted(valor) + " no es un número: escriba solo cifras, como 37 o 37,5.");
    }

    private static String message(ContractError error) {
        return error.codigo() == ContractError.Codigo.REQUERIDO
                ? "Falta la cifra: escriba un número, como 37 o 37,5."
                : error.mensaje();
    }
}
