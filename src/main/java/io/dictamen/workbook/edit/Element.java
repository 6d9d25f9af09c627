package io.dictamen.workbook.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An element of a part as the file writes it, so that what nobody changes stays letter by letter. Only of parts that the
 * reader has read, and so are sound.
 */
final class Element {
    private static final Pattern NAME = Pattern.compile("<(?:[\\w.-]+:)?([\\w.-]+)");

    /** The tag that opens it, without its last sign. */
    private String open;

    private String close = "";
    private final List<Object> content = new ArrayList<>();

    private Element(String open) {
        this.open = open;
    }

    /** Texts and elements in their order. */
    static List<Object> parse(String xml) {
        List<Object> top = new ArrayList<>();
        List<Element> around = new ArrayList<>();
        Tags tags = new Tags(xml, 0);
        int done = 0;
        while (tags.next()) {
            List<Object> here = around.isEmpty() ? top : around.get(around.size() - 1).content;
            if (tags.start() > done) {
                here.add(xml.substring(done, tags.start()));
            }
            String tag = xml.substring(tags.start(), tags.end());
            switch (tags.kind()) {
                case OPEN -> {
                    Element element = new Element(tag.substring(0, tag.length() - 1));
                    here.add(element);
                    around.add(element);
                }
                case EMPTY -> here.add(new Element(tag.substring(0, tag.length() - 2)));
                case CLOSE -> {
                    if (around.isEmpty()) {
                        top.add(tag);
                    } else {
                        around.remove(around.size() - 1).close = tag;
                    }
                }
                case OTHER -> here.add(tag);
            }
            done = tags.end();
        }
        if (done < xml.length()) {
            top.add(xml.substring(done));
        }
        return top;
    }

    static String write(List<Object> parts) {
        StringBuilder xml = new StringBuilder();
        parts.forEach(part -> append(xml, part));
        return xml.toString();
    }

    /** Without its prefix. */
    String name() {
        Matcher name = NAME.matcher(open);
        return name.lookingAt() ? name.group(1) : "";
    }

    List<Object> content() {
        return content;
    }

    List<Element> children() {
        return content.stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    /** The letters in it, those of its elements left out. */
    String text() {
        StringBuilder text = new StringBuilder();
        content.stream().filter(String.class::isInstance).forEach(text::append);
        return text.toString();
    }

    void text(String text) {
        content.clear();
        content.add(text);
    }

    Optional<String> attribute(String name) {
        Matcher found = attributePattern(name).matcher(open);
        return found.find() ? Optional.of(found.group(2)) : Optional.empty();
    }

    void attribute(String name, String value) {
        open = attributePattern(name)
                .matcher(open)
                .replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + value + found.group(3)));
    }

    private static Pattern attributePattern(String name) {
        return Pattern.compile("(\\s" + name + "\\s*=\\s*[\"'])([^\"']*)([\"'])");
    }

    private static void append(StringBuilder xml, Object part) {
        if (!(part instanceof Element element)) {
            xml.append(part);
            return;
        }
        xml.append(element.open);
        if (element.close.isEmpty()) {
            xml.append("/>");
            return;
        }
        xml.append('>');
        element.content.forEach(inner -> append(xml, inner));
        xml.append(element.close);
    }
}
