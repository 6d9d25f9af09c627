package io.dictamen.workbook.hostile;

import static io.dictamen.workbook.hostile.Books.ROW;
import static io.dictamen.workbook.hostile.Books.edited;
import static io.dictamen.workbook.hostile.Books.sound;
import static io.dictamen.workbook.hostile.Books.with;
import static io.dictamen.workbook.hostile.Case.accepted;
import static io.dictamen.workbook.hostile.Case.refused;

import io.dictamen.workbook.TestSheet;
import io.dictamen.workbook.Zip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;

final class ForeignContent {
    private ForeignContent() {}

    static Theme theme() {
        return Theme.of(
                "Macros, objetos, vínculos y adornos",
                "Lo que puede ejecutarse o depende de otros archivos se rechaza, aunque aquí nadie lo ejecutaría: el libro vuelve a las"
                        + " manos de otros. Los adornos de una hoja honrada se admiten y no se leen.",
                refused("Un libro con macros (`.xlsm`) al que se cambió el nombre", macros(), "LIBRO_MACROS"),
                refused("Un `vbaProject.bin` dentro de un `.xlsx`", with("xl/vbaProject.bin", "x"), "LIBRO_MACROS"),
                refused("Una hoja de macros de Excel 4", with("xl/macrosheets/sheet1.xml", "<x/>"), "LIBRO_MACROS"),
                refused("Una cinta propia que llama a macros", with("customUI/customUI14.xml", "<x/>"), "LIBRO_MACROS"),
                refused("Un objeto OLE", with("xl/embeddings/oleObject1.bin", "x"), "LIBRO_OBJETOS"),
                refused("Un control ActiveX", with("xl/activeX/activeX1.xml", "<x/>"), "LIBRO_OBJETOS"),
                refused("Un complemento web", with("xl/webextensions/webextension1.xml", "<x/>"), "LIBRO_OBJETOS"),
                refused(
                        "Un objeto OLE con otro nombre de parte",
                        typed("application/vnd.openxmlformats-officedocument.oleObject"),
                        "LIBRO_OBJETOS"),
                refused("Un vínculo a otro libro", with("xl/externalLinks/externalLink1.xml", "<x/>"), "LIBRO_ENLACES"),
                refused(
                        "Un vínculo DDE",
                        with(
                                "xl/externalLinks/externalLink1.xml",
                                "<externalLink><ddeLink ddeService=\"cmd\"/></externalLink>"),
                        "LIBRO_ENLACES"),
                refused("Una conexión de datos", with("xl/connections.xml", "<x/>"), "LIBRO_ENLACES"),
                refused("Una tabla de consulta", with("xl/queryTables/queryTable1.xml", "<x/>"), "LIBRO_ENLACES"),
                refused(
                        "Un vínculo con otro nombre de parte",
                        typed("application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"),
                        "LIBRO_ENLACES"),
                refused(
                        "Otro libro dentro del libro",
                        () -> Zip.with(sound().bytes(), "xl/media/foto.png", sound().bytes()),
                        "LIBRO_ALTERADO"),
                accepted(
                        "Una tabla dinámica",
                        with("xl/pivotCache/pivotCacheDefinition1.xml", "<pivotCacheDefinition/>"),
                        ROW),
                accepted("Una imagen", with("xl/media/image1.png", "no es una imagen"), ROW),
                accepted("Un hipervínculo en una celda", sound().retoque(ForeignContent::link), ROW),
                accepted("Un comentario con código en una celda", sound().retoque(ForeignContent::comment), ROW),
                accepted("Un desplegable de valores con fórmula", sound().retoque(ForeignContent::dropDown), ROW),
                accepted("Un formato condicional con fórmula", sound().retoque(ForeignContent::conditional), ROW),
                accepted("Un nombre definido con fórmula", named(), ROW),
                refused(
                        "Una hoja que está en otro servidor",
                        edited(
                                Books.RELATIONS,
                                xml -> xml.replace(
                                        "Target=\"worksheets/sheet1.xml\"",
                                        "Target=\"" + Canary.url() + "\" TargetMode=\"External\"")),
                        "LIBRO_ILEGIBLE"),
                refused(
                        "Una hoja cuya dirección es de otro servidor",
                        edited(Books.RELATIONS, xml -> xml.replace("worksheets/sheet1.xml", Canary.url())),
                        "Hoja LIBRO_ILEGIBLE"),
                refused(
                        "Una hoja que es un archivo del servidor",
                        edited(Books.RELATIONS, xml -> xml.replace("worksheets/sheet1.xml", "file:///etc/passwd")),
                        "Hoja LIBRO_ILEGIBLE"));
    }

    private static TestSheet named() {
        return sound().retoque(sheet -> {
            var nombre = sheet.getWorkbook().createName();
            nombre.setNameName("Auto_Open");
            nombre.setRefersToFormula("HYPERLINK(\"" + Canary.url() + "\")");
        });
    }

    private static Supplier<byte[]> macros() {
        return () -> {
            try (XSSFWorkbook libro = new XSSFWorkbook(XSSFWorkbookType.XLSM)) {
                libro.createSheet("Hoja");
                return TestSheet.bytes(libro);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static Supplier<byte[]> typed(String tipo) {
        return edited(
                "[Content_Types].xml",
                xml -> xml.replace(
                        "</Types>", "<Override PartName=\"/xl/inocente.xml\" ContentType=\"" + tipo + "\"/></Types>"));
    }

    private static void link(XSSFSheet sheet) {
        XSSFCell celda = sheet.getRow(9).getCell(2);
        var enlace = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
        enlace.setAddress(Canary.url());
        celda.setHyperlink(enlace);
    }

    private static void comment(XSSFSheet sheet) {
        var comentario =
                sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 4, 9, 6, 12));
        comentario.setString("=" + Canary.CODIGO);
        sheet.getRow(9).getCell(0).setCellComment(comentario);
    }

    private static void dropDown(XSSFSheet sheet) {
        var ayuda = new XSSFDataValidationHelper(sheet);
        sheet.addValidationData(ayuda.createValidation(
                ayuda.createFormulaListConstraint("INDIRECT(\"A1\")"), new CellRangeAddressList(9, 9, 1, 1)));
    }

    private static void conditional(XSSFSheet sheet) {
        var formatos = sheet.getSheetConditionalFormatting();
        formatos.addConditionalFormatting(
                new CellRangeAddress[] {CellRangeAddress.valueOf("A10:B10")},
                formatos.createConditionalFormattingRule("A10=TRUE"));
    }
}
