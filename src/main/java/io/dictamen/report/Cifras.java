package io.dictamen.report;

import io.dictamen.decision.Campo;
import io.dictamen.decision.Contract;
import io.dictamen.decision.Minimo;
import io.dictamen.http.IfMatch;
import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;
import io.dictamen.http.Problems;
import io.dictamen.wording.Wording;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The monthly figures for those who enter them, who name them as an address does. */
@Singleton
public class Cifras {
    private static final Contract<Escrita> CONTRATO = Contract.de(Escrita.class, List.of());
    private static final List<String> CLASES = Filter.names(ClaseDeCifra.class);

    private final CifrasMensuales cifras;
    private final ReportAnswer answer;
    private final Clock clock;

    @Inject
    Cifras(CifrasMensuales cifras, ReportAnswer answer, Clock clock) {
        this.cifras = cifras;
        this.answer = answer;
        this.clock = clock;
    }

    /** A figure as it is entered. */
    @Schema(name = "CifraEscrita")
    public record Escrita(
            @Campo("la cifra del mes") @Minimo(0) BigDecimal valor,
            @Campo("de dónde se tomó") @Nullable String nota) {}

    public List<Cifra> todas() {
        return cifras.todas();
    }

    /** What people call it. */
    public String etiqueta(ClaseDeCifra clase) {
        return answer.labels(Indicadores.SHAPE).of(clase.name());
    }

    /** The month that goes on, the last of which there is a figure. */
    public YearMonth ultimoMes() {
        return YearMonth.now(clock);
    }

    /** As it is now; empty if there is none. */
    public Optional<Cifra> quiza(String indicador, String mes) {
        return cifras.quiza(indicador(indicador), mes(mes));
    }

    /** @throws ProblemException if there is none */
    public Cifra una(String indicador, String mes) {
        return cifras.cifra(indicador(indicador), mes(mes));
    }

    /**
     * Enters it, or corrects it.
     *
     * @param cuerpo as JSON
     * @param ifMatch the revision that is corrected; null if there is none yet
     * @throws io.dictamen.decision.ContractViolation if it says something else than a figure
     * @throws ProblemException if somebody changed it meanwhile, or there is no such month
     */
    public Cifra guardar(String indicador, String mes, @Nullable String ifMatch, String cuerpo) {
        ClaseDeCifra which = indicador(indicador);
        YearMonth month = mes(mes);
        Escrita escrita = CONTRATO.read(cuerpo, clock);
        try {
            return cifras.escribir(which, month, escrita.valor(), escrita.nota(), ifMatch);
        } catch (OptimisticLockException | ConstraintViolationException e) {
            throw IfMatch.changed(CifrasMensuales.WHAT);
        }
    }

    public void quitar(String indicador, String mes, @Nullable String ifMatch) {
        try {
            cifras.borrar(indicador(indicador), mes(mes), ifMatch);
        } catch (OptimisticLockException e) {
            throw IfMatch.changed(CifrasMensuales.WHAT);
        }
    }

    private static ClaseDeCifra indicador(String nombre) {
        if (!CLASES.contains(nombre)) {
            throw Problems.notFound("Las cifras mensuales son de " + Wording.anyOf(CLASES) + ".");
        }
        return ClaseDeCifra.valueOf(nombre);
    }

    private YearMonth mes(String mes) {
        YearMonth month = mes.matches("[0-9]{4}-(0[1-9]|1[0-2])") ? YearMonth.parse(mes) : null;
        if (month == null || month.isAfter(YearMonth.now(clock))) {
            throw new ProblemException(
                    ProblemType.MES_INCORRECTO,
                    "El mes de una cifra se escribe como 2026-11, y no es posterior al actual.");
        }
        return month;
    }
}
