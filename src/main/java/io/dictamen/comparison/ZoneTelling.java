package io.dictamen.comparison;

import io.dictamen.comparison.RegionComparada.CampoPedido;
import io.dictamen.comparison.RegionComparada.FilaComparada;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Outcomes.Outcome;
import io.dictamen.workbook.Row;
import io.dictamen.workbook.analysis.Asked;
import io.dictamen.workbook.analysis.TableChange;
import io.dictamen.workbook.analysis.Zone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what changes in one table. */
record ZoneTelling(DecisionTable antes, DecisionTable despues, int etapa, Witnesses<?> witnesses, int most) {
    private static final int MOST_BOXES = 20;

    TablaComparada told(TableChange change) {
        List<Zone> zonas = change.zonas();
        return new TablaComparada(
                despues.libro(),
                despues.hoja(),
                despues.nombre(),
                change.terminado(),
                zonas.stream().limit(most).map(this::region).toList(),
                Math.max(0, zonas.size() - most));
    }

    private RegionComparada region(Zone zone) {
        List<List<Asked>> asked = zone.asked().limit(MOST_BOXES).toList();
        int more = zone.parts() - asked.size();
        Witnesses.Found found = witnesses.in(zone, etapa);
        return new RegionComparada(
                asked.stream().map(ZoneTelling::together).collect(Collectors.joining("; o bien "))
                        + (more == 0 ? "" : "; y " + more + " casos más"),
                asked.stream().map(ZoneTelling::pedidos).toList(),
                more,
                rows(antes, zone.before()),
                zone.before().clash(),
                rows(despues, zone.after()),
                zone.after().clash(),
                found.testigo(),
                found.razon(),
                zone.example());
    }

    private static String together(List<Asked> box) {
        return box.isEmpty() ? "siempre" : box.stream().map(Asked::toString).collect(Collectors.joining(" y "));
    }

    private static List<CampoPedido> pedidos(List<Asked> box) {
        return box.stream()
                .map(one -> new CampoPedido(one.etiqueta(), one.campo(), one.pide()))
                .toList();
    }

    private static List<FilaComparada> rows(DecisionTable table, Zone.Deciding deciding) {
        return deciding.rows().stream().map(row -> row(table, row)).toList();
    }

    private static FilaComparada row(DecisionTable table, Row row) {
        Map<String, String> dice = new LinkedHashMap<>();
        List<Outcome> columns = table.resultados().columnas();
        for (int i = 0; i < row.dichos().size(); i++) {
            Object said = row.dichos().get(i);
            if (said != null) {
                dice.put(columns.get(i).nombre(), Wording.shown(said));
            }
        }
        return new FilaComparada(row.numero(), row.clausula(), dice);
    }
}
