package io.dictamen.workbook;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Refuses a workbook that carries more than sheets: programs, other documents, ties to other files. */
final class ForeignParts {
    private ForeignParts() {}

    static void check(Archive archive, Faults faults) {
        Set<Codigo> hallados = new LinkedHashSet<>();
        archive.names().forEach(nombre -> byName(nombre).ifPresent(hallados::add));
        archive.part("[Content_Types].xml").ifPresent(xml -> byType(xml, hallados, faults));
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

    private static void byType(byte[] tipos, Set<Codigo> hallados, Faults faults) {
        try {
            Xml.read(tipos, new DefaultHandler() {
                @Override
                public void startElement(String uri, String elemento, String qName, Attributes atributos) {
                    byType(Xml.attribute(atributos, "ContentType").orElse("")).ifPresent(hallados::add);
                }
            });
        } catch (IOException | SAXException e) {
            faults.add(Codigo.LIBRO_ILEGIBLE, "La lista de partes del archivo está dañada.", FileKind.SAVE_AGAIN);
        }
    }

    private static Optional<Codigo> byType(String tipo) {
        String bajo = tipo.toLowerCase(Locale.ROOT);
        if (bajo.contains("macro") || bajo.contains("vbaproject")) {
            return Optional.of(Codigo.LIBRO_MACROS);
        }
        if (bajo.contains("oleobject") || bajo.contains("activex")) {
            return Optional.of(Codigo.LIBRO_OBJETOS);
        }
        boolean enlace = bajo.contains("externallink") || bajo.contains("querytable") || bajo.contains("connections");
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
