package io.dictamen.workbook.file;

import javax.xml.stream.XMLStreamException;

/** A part is none that a spreadsheet program writes; the message says why, as the end of a sentence. */
public final class RefusedPart extends XMLStreamException {
    RefusedPart(String porque) {
        super(porque);
    }
}
