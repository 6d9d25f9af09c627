package io.dictamen.checklist;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.CatalogSheet;
import io.dictamen.workbook.CheckedRow;
import io.dictamen.workbook.Condition;
import io.dictamen.workbook.FieldPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a checklist says: the field it looks at, what it looks for, and its message where it finds that. The row's
 * conditions say when it looks.
 */
@SuppressWarnings("NullAway.Init") // the reader refuses a row that leaves one of these blank, and resolves them
public final class Comprobacion implements CheckedRow {
    private String campo;
    private Clase clase;
    private String parametro = "";
    private Comparacion comparacion = Comparacion.EXACTA;
    private String codigo;
    private Severidad severidad;
    private String mensaje;

    private transient Check check = Check.constant(false);
    private transient Mensaje dicho;
    private transient @Nullable FieldPath visto;

    public void campo(String valor) {
        campo = valor;
    }

    public void clase(Clase valor) {
        clase = valor;
    }

    public void parametro(@Nullable String valor) {
        parametro = valor == null ? "" : valor;
    }

    public void comparacion(@Nullable Comparacion valor) {
        comparacion = valor == null ? Comparacion.EXACTA : valor;
    }

    public void codigo(String valor) {
        codigo = valor;
    }

    public void severidad(Severidad valor) {
        severidad = valor;
    }

    public void mensaje(String valor) {
        mensaje = valor;
    }

    @Override
    public void resolve(Class<?> hechos, Map<String, CatalogSheet> catalogos, RowFaults faults) {
        Optional<FieldPath> visto = seen(hechos, faults);
        this.visto = visto.orElse(null);
        Row row = new Row(campo, parametro, comparacion, hechos, catalogos, faults);
        if (clase != null) {
            clase.checkParameter(row);
            check = visto.isPresent() ? clase.compile(row) : check;
        }
        if (mensaje != null) {
            dicho = Mensaje.compile(mensaje, visto, check, hechos, faults);
        }
    }

    private Optional<FieldPath> seen(Class<?> hechos, RowFaults faults) {
        Optional<FieldPath> visto = campo == null ? Optional.empty() : Row.path(hechos, campo);
        if (campo != null && visto.isEmpty()) {
            faults.fault(
                    "campo",
                    "La solicitud no tiene un campo " + Wording.quoted(campo) + ".",
                    Row.near(campo, Row.names(hechos)));
        }
        return visto;
    }

    @Override
    public String campo() {
        return campo;
    }

    @Override
    public List<FieldPath> reads() {
        return check.reads();
    }

    @Override
    public boolean applies(Object hecho) {
        return check.fails(hecho);
    }

    @Override
    public List<Condition> implies() {
        return clase.implied(parametro, visto == null ? List.of() : List.of(visto), check.reads()).stream()
                .filter(una -> una.campo().opcional())
                .toList();
    }

    @Override
    public Object identity() {
        boolean texto = visto != null && visto.tipo() == String.class;
        Comparacion suya = clase.compara(texto) ? comparacion : Comparacion.EXACTA;
        return List.of(campo, clase, parametro, suya, check.against());
    }

    @Override
    public String buscado() {
        return (clase + " " + parametro).strip();
    }

    Hallazgo hallazgo(Object hecho) {
        return new Hallazgo(codigo, campo, severidad, dicho.of(hecho));
    }
}
