package io.dictamen.crossing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.crossing.HojaDeVentas.Fila;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sale as both sheets have it.
 *
 * @param almacontact its line in the base; null where it is not there
 */
record VentaCruzada(
        String venta, @Nullable Fila almacontact, @Nullable Fila claro, List<Diferencia> diferencias) {

    /** In the order of the base; those that only Claro has come last, in its own order. */
    static List<VentaCruzada> all(HojaDeVentas almacontact, HojaDeVentas claro, List<Comparada> comparadas) {
        Set<String> numeros = new LinkedHashSet<>(almacontact.ventas().keySet());
        numeros.addAll(claro.ventas().keySet());
        List<VentaCruzada> ventas = new ArrayList<>(numeros.size());
        for (String numero : numeros) {
            Fila one = almacontact.ventas().get(numero);
            Fila other = claro.ventas().get(numero);
            List<Diferencia> diferencias =
                    one == null || other == null ? List.of() : differences(one, other, comparadas);
            ventas.add(new VentaCruzada(numero, one, other, diferencias));
        }
        return ventas;
    }

    /** What is asked of {@code cruce-ventas}. */
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

    private static List<Diferencia> differences(Fila one, Fila other, List<Comparada> comparadas) {
        List<Diferencia> diferencias = new ArrayList<>();
        for (int i = 0; i < comparadas.size(); i++) {
            Valor almacontact = one.valores().get(i);
            Valor claro = other.valores().get(i);
            if (!almacontact.clave().equals(claro.clave())) {
                diferencias.add(new Diferencia(comparadas.get(i).toString(), shown(almacontact), shown(claro)));
            }
        }
        return diferencias;
    }

    private static @Nullable String shown(Valor valor) {
        return valor.texto().isEmpty() ? null : valor.texto();
    }
}
