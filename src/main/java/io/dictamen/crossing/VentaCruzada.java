package io.dictamen.crossing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.crossing.SalesSheet.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sale as both sheets have it.
 *
 * @param almacontact its line in the base; null if it is not there
 */
record VentaCruzada(
        String venta, @Nullable Row almacontact, @Nullable Row claro, List<Diferencia> diferencias) {

    /** In the order of the base, and then those that only Claro has, in its order. */
    static List<VentaCruzada> all(SalesSheet almacontact, SalesSheet claro, List<ComparedColumn> comparadas) {
        Set<String> numeros = new LinkedHashSet<>(almacontact.ventas().keySet());
        numeros.addAll(claro.ventas().keySet());
        List<VentaCruzada> ventas = new ArrayList<>(numeros.size());
        for (String numero : numeros) {
            Row one = almacontact.ventas().get(numero);
            Row other = claro.ventas().get(numero);
            List<Diferencia> diferencias =
                    one == null || other == null ? List.of() : differences(one, other, comparadas);
            ventas.add(new VentaCruzada(numero, one, other, diferencias));
        }
        return ventas;
    }

    /** The request to {@code cruce-ventas}. */
    String pedido() {
        ObjectNode pedido = JsonNodeFactory.instance
                .objectNode()
                .put("venta", venta)
                .put("enBaseAlmacontact", almacontact != null)
                .put("enHojaClaro", claro != null);
        if (almacontact != null && claro != null) {
            pedido.put("datosCoinciden", diferencias.isEmpty());
        }
        return pedido.toString();
    }

    private static List<Diferencia> differences(Row one, Row other, List<ComparedColumn> comparadas) {
        List<Diferencia> diferencias = new ArrayList<>();
        for (int i = 0; i < comparadas.size(); i++) {
            ComparedValue almacontact = one.valores().get(i);
            ComparedValue claro = other.valores().get(i);
            if (!almacontact.clave().equals(claro.clave())) {
                diferencias.add(new Diferencia(comparadas.get(i).toString(), shown(almacontact), shown(claro)));
            }
        }
        return diferencias;
    }

    private static @Nullable String shown(ComparedValue valor) {
        return valor.texto().isEmpty() ? null : valor.texto();
    }
}
