package io.dictamen.workbook;

import io.dictamen.decision.ValorInadmisible;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.fault.Words;
import io.dictamen.workbook.file.Content;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the code cell of an ACTION column does with each value: it calls one method of the row that is being built. */
record ActionCode(Method metodo, LiteralType literal, boolean opcional) {
    private static final Pattern CALL = Pattern.compile("(?<variable>\\w+)\\s*\\.\\s*(?<metodo>\\w+)\\s*\\(\\s*"
            + "(?<valor>\"\\$param\"|(?:\\w+\\.)?\\$param|forall\\(,\\)\\{\\s*\\w+\\.\\$\\s*\\})\\s*\\)\\s*;?");

    static Optional<ActionCode> parse(String codigo, Variable variable, Imports imports, Place lugar) {
        Matcher llamada = CALL.matcher(codigo);
        if (!llamada.matches() || !llamada.group("variable").equals(variable.nombre())) {
            String nombre = variable.nombre();
            return lugar.refuse(
                    Codigo.CODIGO_INVALIDO,
                    Wording.quoted(codigo) + " no es una acción que se admita.",
                    "Se admite: " + nombre + ".metodo($param), " + nombre + ".metodo(\"$param\"), " + nombre
                            + ".metodo(Tipo.$param) o " + nombre + ".metodo(forall(,){Tipo.$}).");
        }
        Optional<Method> metodo = method(llamada.group("metodo"), variable.clase(), lugar);
        return metodo.flatMap(m -> {
            Class<?> tipo = m.getParameterTypes()[0];
            Optional<LiteralType> literal = LiteralType.of(tipo);
            // The cells are read whatever is wrong with the marker, so that their faults come with it.
            literal.ifPresent(escrito -> CodeMarker.of(llamada.group("valor")).fits(tipo, escrito, imports, lugar));
            return literal.map(escrito -> new ActionCode(m, escrito, isOptional(m)));
        });
    }

    /** The methods of a row's class that an ACTION column may call. */
    static List<Method> settable(Class<?> fila) {
        return Arrays.stream(fila.getMethods())
                .filter(metodo -> metodo.getDeclaringClass() != Object.class)
                .filter(metodo -> metodo.getParameterCount() == 1 && metodo.getReturnType() == void.class)
                .filter(metodo -> !Modifier.isStatic(metodo.getModifiers()) && !metodo.isBridge())
                .filter(metodo -> LiteralType.of(metodo.getParameterTypes()[0]).isPresent())
                .toList();
    }

    static boolean isOptional(Method metodo) {
        return metodo.getAnnotatedParameterTypes()[0].isAnnotationPresent(Nullable.class);
    }

    String nombre() {
        return metodo.getName();
    }

    /** Sets the value of a cell on the row; empty where the cell got a fault instead. */
    Optional<Object> apply(Object fila, Content contenido, Place lugar) {
        Optional<Object> valor = literal.ofCell(contenido, lugar);
        return valor.filter(v -> call(fila, v, lugar));
    }

    private boolean call(Object fila, Object valor, Place lugar) {
        try {
            set(fila, valor);
            return true;
        } catch (ReflectiveOperationException e) {
            refused(e.getCause(), valor, lugar);
            return false;
        }
    }

    /** Sets a value that {@link #apply} has read. */
    void set(Object fila, Object valor) throws ReflectiveOperationException {
        metodo.invoke(fila, argument(valor));
    }

    /** The type of its value; of a list, that of its items. */
    Class<?> tipo() {
        Class<?> tipo = metodo.getParameterTypes()[0];
        return MethodType.methodType(tipo.isArray() ? tipo.getComponentType() : tipo)
                .wrap()
                .returnType();
    }

    boolean lista() {
        return metodo.getParameterTypes()[0].isArray();
    }

    private void refused(@Nullable Throwable causa, Object valor, Place lugar) {
        if (causa instanceof ValorInadmisible inadmisible) {
            lugar.fault(Codigo.CELDA_VALOR, inadmisible.mensaje(), inadmisible.sugerencia());
        } else {
            lugar.fault(
                    Codigo.CELDA_VALOR,
                    Wording.quoted(String.valueOf(valor)) + " no es un valor que " + nombre() + " acepte.",
                    "Consulte qué valores admite esa columna.");
        }
    }

    private Object argument(Object valor) {
        Class<?> item = metodo.getParameterTypes()[0].getComponentType();
        return valor instanceof List<?> lista ? lista.toArray((Object[]) Array.newInstance(item, lista.size())) : valor;
    }

    private static Optional<Method> method(String nombre, Class<?> fila, Place lugar) {
        List<Method> metodos = settable(fila);
        List<Method> hallados =
                metodos.stream().filter(m -> m.getName().equals(nombre)).toList();
        if (hallados.size() != 1) {
            return lugar.refuse(
                    Codigo.METODO_DESCONOCIDO,
                    fila.getSimpleName() + (hallados.isEmpty() ? " no tiene" : " tiene más de una vez")
                            + " el resultado " + Wording.quoted(nombre) + ".",
                    hallados.isEmpty()
                            ? Words.suggest(
                                    nombre,
                                    metodos.stream()
                                            .map(Method::getName)
                                            .distinct()
                                            .sorted()
                                            .toList())
                            : "Pida que tenga uno solo.");
        }
        return Optional.of(hallados.get(0));
    }
}
