package io.dictamen.workbook.file;

import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Faults;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Refuses a workbook that carries more than sheets: programs, other documents, ties to other files. */
public final class ForeignParts {
    private ForeignParts() {}

    public static void check(Archive archive, Faults faults) {
        Set<Codigo> hallados = new LinkedHashSet<>();
        archive.names()
                .forEach(nombre -> byName(nombre.toLowerCase(Locale.ROOT)).ifPresent(hallados::add));
        archive.part(PartTypes.PART).ifPresent(xml -> byType(xml, archive, hallados, faults));
        hallados.stream().sorted().forEach(codigo -> tell(codigo, faults));
    }

    private static Optional<Codigo> byName(String parte) {
        if (parte.endsWith("vbaproject.bin") || parte.startsWith("xl/macrosheets/") || parte.startsWith("customui/")) {
            return Optional.of(Codigo.LIBRO_MACROS);
        }
        if (parte.startsWith("xl/embeddings/")
                || parte.startsWith("xl/activex/")
                || parte.startsWith("xl/webextensions/")) {
            return Optional.of(Codigo.LIBRO_OBJETOS);
        }
        boolean enlace = parte.startsWith("xl/externallinks/")
                || parte.startsWith("xl/querytables/")
                || parte.equals("xl/connections.xml");
        return enlace ? Optional.of(Codigo.LIBRO_ENLACES) : Optional.empty();
    }

    private static void byType(byte[] tipos, Archive archive, Set<Codigo> hallados, Faults faults) {
        try {
            Set<String> usados = Xml.read(tipos, new PartTypes()).of(archive.names());
            usados.forEach(tipo -> byType(tipo).ifPresent(hallados::add));
        } catch (XMLStreamException e) {
            faults.add(Codigo.LIBRO_ILEGIBLE, "La lista de partes del archivo está dañada.", FileKind.SAVE_AGAIN);
        }
    }

    private static Optional<Codigo> byType(String tipo) {
        if (tipo.contains("macro") || tipo.contains("vbaproject")) {
            return Optional.of(Codigo.LIBRO_MACROS);
        }
        if (tipo.contains("oleobject") || tipo.contains("activex")) {
            return Optional.of(Codigo.LIBRO_OBJETOS);
        }
        boolean enlace = tipo.contains("externallink") || tipo.contains("querytable") || tipo.contains("connections");
        return enlace ? Optional.of(Codigo.LIBRO_ENLACES) : Optional.empty();
    }

    private static void tell(Codigo codigo, Faults faults) {
        switch (codigo) {
            case LIBRO_MACROS ->
                faults.add(codigo, "El libro contiene macros.", "Guárdelo como «Libro de Excel (.xlsx)», sin macros.");
            case LIBRO_OBJETOS ->
                faults.add(codigo, "El libro contiene objetos incrustados.", "Borre los objetos incrustados.");
            default ->
                faults.add(
                        codigo,
                        "El libro depende de otros archivos o de datos externos.",
                        "Rompa los vínculos en «Datos, Editar vínculos» y borre las conexiones.");
        }
    }
}
