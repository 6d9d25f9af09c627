package io.dictamen.report;

import io.dictamen.access.Auditoria;
import io.dictamen.http.IfMatch;
import io.dictamen.http.ProblemException;
import io.dictamen.http.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The monthly figures. */
@ApplicationScoped
@Transactional
class CifrasMensuales implements PanacheRepository<CifraMensual> {
    static final String WHAT = "La cifra";

    @Inject
    Auditoria auditoria;

    Cifra cifra(ClaseDeCifra indicador, YearMonth mes) {
        return quiza(indicador, mes).orElseThrow(() -> absent(indicador, mes));
    }

    Optional<Cifra> quiza(ClaseDeCifra indicador, YearMonth mes) {
        return existing(indicador, mes).map(CifrasMensuales::shown);
    }

    List<Cifra> todas() {
        return list("order by indicador, mes").stream()
                .map(CifrasMensuales::shown)
                .toList();
    }

    Map<YearMonth, BigDecimal> valores(ClaseDeCifra indicador) {
        return list("indicador", indicador).stream()
                .collect(Collectors.toMap(cifra -> YearMonth.from(cifra.mes), cifra -> cifra.valor));
    }

    Cifra escribir(
            ClaseDeCifra indicador, YearMonth mes, BigDecimal valor, @Nullable String nota, @Nullable String ifMatch) {
        Optional<CifraMensual> existing = existing(indicador, mes);
        IfMatch.check(ifMatch, existing.map(cifra -> cifra.revision).orElse(null), WHAT);
        CifraMensual cifra = existing.orElseGet(CifraMensual::new);
        cifra.indicador = indicador;
        cifra.mes = mes.atDay(1);
        cifra.valor = valor;
        cifra.nota = nota;
        persistAndFlush(cifra);
        auditoria.record("CARGAR_CIFRA", indicador + "/" + mes, Map.of("valor", valor));
        return shown(cifra);
    }

    void borrar(ClaseDeCifra indicador, YearMonth mes, @Nullable String ifMatch) {
        CifraMensual cifra = existing(indicador, mes).orElseThrow(() -> absent(indicador, mes));
        IfMatch.check(ifMatch, cifra.revision, WHAT);
        delete(cifra);
        flush();
        auditoria.record("QUITAR_CIFRA", indicador + "/" + mes, Map.of());
    }

    private static Cifra shown(CifraMensual cifra) {
        return new Cifra(
                cifra.indicador, YearMonth.from(cifra.mes).toString(), cifra.valor, cifra.nota, cifra.revision);
    }

    private static ProblemException absent(ClaseDeCifra indicador, YearMonth mes) {
        return Problems.notFound("No hay cifra de " + indicador + " en " + mes + ".");
    }

    private Optional<CifraMensual> existing(ClaseDeCifra indicador, YearMonth mes) {
        return find("indicador = ?1 and mes = ?2", indicador, mes.atDay(1)).firstResultOptional();
    }
}
