package io.dictamen.workbook.hostile;

import static io.dictamen.workbook.hostile.Books.ROW;
import static io.dictamen.workbook.hostile.Books.asking;
import static io.dictamen.workbook.hostile.Books.cell;
import static io.dictamen.workbook.hostile.Books.message;
import static io.dictamen.workbook.hostile.Books.sound;
import static io.dictamen.workbook.hostile.Books.text;
import static io.dictamen.workbook.hostile.Case.accepted;
import static io.dictamen.workbook.hostile.Case.refused;

import java.util.function.Supplier;

final class Letters {
    private Letters() {}

    static Theme theme() {
        return Theme.of(
                "Letras que engañan",
                "Dos textos que se ven iguales tienen que ser iguales. Lo que no se ve se rechaza; lo que solo es otra manera de escribir"
                        + " la misma letra se iguala.",
                refused("Un espacio de ancho cero (U+200B)", text("ab\u200Bc"), "Hoja A10 CELDA_INVISIBLE"),
                refused("Un guion invisible (U+00AD)", text("ab\u00ADc"), "Hoja A10 CELDA_INVISIBLE"),
                refused("Una marca de orden de bytes (U+FEFF)", text("\uFEFFabc"), "Hoja A10 CELDA_INVISIBLE"),
                refused(
                        "Un texto que se lee al revés (U+202E)",
                        message("no \u202Eatpeca es"),
                        "Hoja B10 CELDA_INVISIBLE"),
                refused("Un relleno coreano (U+3164)", text("\u3164"), "Hoja A10 CELDA_INVISIBLE"),
                refused("Un carácter nulo (`_x0000_`)", inline("abc_x0000_"), "Hoja A10 CELDA_INVISIBLE"),
                refused("Un escape de terminal (`_x001B_`)", inline("_x001B_[31m"), "Hoja A10 CELDA_INVISIBLE"),
                refused("Medio carácter (`_xD800_`)", inline("abc_xD800_"), "Hoja A10 CELDA_INVISIBLE"),
                accepted("Un salto de línea de Excel (`_x000D_`)", inline("a_x000D_\nb"), asks("a\r\nb")),
                accepted("Un escape que solo lo parece (`_x005F_x0041_`)", inline("_x005F_x0041_"), asks("_x0041_")),
                accepted("Un espacio que no se corta (U+00A0)", text("a\u00A0b"), asks("a b")),
                accepted("Un espacio estrecho (U+202F) y uno ancho (U+3000)", text("a\u202Fb\u3000"), asks("a b")),
                accepted("Letras con el acento suelto (NFD)", text("Mari\u0301a"), asks("María")),
                accepted("Espacios alrededor de una constante", sound().celda("B10", "  CERRADA "), ROW),
                refused("Una constante con А cirílica", sound().celda("B10", "CERR\u0410DA"), "Hoja B10 CELDA_VALOR"),
                refused("Una constante en letras anchas", sound().celda("B10", "ＣＥＲＲＡＤＡ"), "Hoja B10 CELDA_VALOR"),
                refused("Una constante en minúsculas", sound().celda("B10", "cerrada"), "Hoja B10 CELDA_VALOR"),
                refused(
                        "Una constante con un apóstrofo delante",
                        sound().celda("B10", "'CERRADA"),
                        "Hoja B10 CELDA_VALOR"),
                accepted(
                        "El apóstrofo con que Excel marca un texto (`quotePrefix`)",
                        sound().retoque(sheet -> {
                            var estilo = sheet.getWorkbook().createCellStyle();
                            estilo.setQuotePrefixed(true);
                            sheet.getRow(9).getCell(1).setCellStyle(estilo);
                        }),
                        ROW),
                refused(
                        "Una palabra clave con С cirílica",
                        sound().celda("A6", "\u0421ONDITION"),
                        "Hoja A6 COLUMNA_TIPO"),
                refused("Un campo con р cirílica", asking("vi\u0440", true), "Hoja A8 CAMPO_DESCONOCIDO"),
                refused(
                        "Un carácter invisible en el nombre de la tabla",
                        sound().titulo("RuleTable Pru\u200Beba"),
                        "Hoja A5 CELDA_INVISIBLE",
                        "Hoja A5 TABLA_AUSENTE"),
                refused(
                        "Una cláusula de un carácter invisible",
                        sound().celda("C10", "\u200B"),
                        "Hoja C10 CELDA_INVISIBLE"),
                refused("Una cláusula de espacios", sound().celda("C10", "\u00A0 \u3000"), "Hoja C10 CLAUSULA_AUSENTE"),
                accepted(
                        "Un emoji en el mensaje",
                        message("Listo ✅ 🎉"),
                        "10 [vip == true] {mensaje=Listo ✅ 🎉, estado=CERRADA} P1 A.1"),
                accepted(
                        "Comillas tipográficas dentro del texto",
                        text("diga “sí” o ‘no’ ya"),
                        asks("diga \"sí\" o 'no' ya")));
    }

    private static Supplier<byte[]> inline(String texto) {
        return cell(
                text("abc"),
                "A10",
                "<c r=\"A10\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + texto + "</t></is></c>");
    }

    private static String asks(String texto) {
        return "10 [texto == " + texto + "] {estado=CERRADA} P1 A.1";
    }
}
