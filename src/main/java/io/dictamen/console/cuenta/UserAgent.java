package io.dictamen.console.cuenta;

import java.util.LinkedHashMap;
import java.util.Map;

/** A browser by what it calls itself, in a few words. */
final class UserAgent {
    // Each of them names the ones before it came to be, too: the first that is found is it.
    private static final Map<String, String> BROWSERS =
            inOrder("Edg/", "Edge", "OPR/", "Opera", "Firefox/", "Firefox", "Chrome/", "Chrome", "Safari/", "Safari");
    private static final Map<String, String> SYSTEMS = inOrder(
            "Windows",
            "Windows",
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    private UserAgent() {}

    static String enPalabras(String dicho) {
        String browser = first(BROWSERS, dicho);
        String system = first(SYSTEMS, dicho);
        if (dicho.isEmpty()) {
            return "No dijo cuál";
        }
        return browser.isEmpty() ? dicho : system.isEmpty() ? browser : browser + " en " + system;
    }

    private static String first(Map<String, String> marks, String dicho) {
        return marks.entrySet().stream()
                .filter(mark -> dicho.contains(mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> inOrder(String... marksAndNames) {
        Map<String, String> marks = new LinkedHashMap<>();
        for (int i = 0; i < marksAndNames.length; i += 2) {
            marks.put(marksAndNames[i], marksAndNames[i + 1]);
        }
        return marks;
    }
}
