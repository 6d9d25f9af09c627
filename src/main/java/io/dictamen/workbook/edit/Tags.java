package io.dictamen.workbook.edit;

/** The tags of a sound XML text, one after the other. */
final class Tags {
    private final String xml;
    private int start;
    private int end;
    private Kind kind = Kind.OTHER;

    /** What a tag does; a comment, an instruction and raw letters are {@code OTHER}. */
    enum Kind {
        OPEN,
        EMPTY,
        CLOSE,
        OTHER
    }

    Tags(String xml, int from) {
        this.xml = xml;
        this.end = from;
    }

    /** Whether there was one more. */
    boolean next() {
        start = xml.indexOf('<', end);
        if (start < 0) {
            return false;
        }
        if (xml.startsWith("<!--", start)) {
            other("-->");
        } else if (xml.startsWith("<![CDATA[", start)) {
            other("]]>");
        } else if (xml.startsWith("<?", start)) {
            other("?>");
        } else {
            end = closing(start) + 1;
            kind = xml.charAt(start + 1) == '/' ? Kind.CLOSE : xml.charAt(end - 2) == '/' ? Kind.EMPTY : Kind.OPEN;
        }
        return true;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    Kind kind() {
        return kind;
    }

    /** Whether it is the tag of an element of that name, whatever its prefix. */
    boolean names(String name) {
        int from = start + (kind == Kind.CLOSE ? 2 : 1);
        int to = from;
        while (to < end && ">/ \t\r\n".indexOf(xml.charAt(to)) < 0) {
            if (xml.charAt(to) == ':') {
                from = to + 1;
            }
            to++;
        }
        return to - from == name.length() && xml.startsWith(name, from);
    }

    /** Goes on to the tag that closes the element that has just been opened. */
    void skip() {
        int depth = kind == Kind.OPEN ? 1 : 0;
        while (depth > 0 && next()) {
            depth += kind == Kind.OPEN ? 1 : kind == Kind.CLOSE ? -1 : 0;
        }
    }

    private void other(String last) {
        end = xml.indexOf(last, start) + last.length();
        kind = Kind.OTHER;
    }

    private int closing(int from) {
        char quote = 0;
        for (int i = from; i < xml.length(); i++) {
            char c = xml.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i;
            }
        }
        throw new IllegalArgumentException("A tag that does not end");
    }
}
