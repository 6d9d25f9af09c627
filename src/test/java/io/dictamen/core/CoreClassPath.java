package io.dictamen.core;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the core has when it is alone: its jar and, of the libraries of this build, those that its own pom leads to. */
final class CoreClassPath {
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d.*)\\.jar");

    private CoreClassPath() {}

    static List<Path> entries() throws IOException {
        List<Path> entries = new ArrayList<>(List.of(jar()));
        for (String artifact : Files.readAllLines(Path.of("src/test/resources/core-class-path.txt"))) {
            entries.add(library(artifact));
        }
        return entries;
    }

    static String joined(List<Path> entries) {
        return String.join(
                File.pathSeparator, entries.stream().map(Path::toString).toList());
    }

    /** The version in which the service has a library. */
    static String version(String artifact) {
        Matcher name = JAR.matcher(library(artifact).getFileName().toString());
        if (!name.matches()) {
            throw new IllegalStateException(artifact + " has no version");
        }
        return name.group(2);
    }

    private static Path jar() throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of("target"), "dictamen-*-core.jar")) {
            return found.iterator().next().toAbsolutePath();
        }
    }

    private static Path library(String artifact) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> {
                    Matcher name = JAR.matcher(path.getFileName().toString());
                    return name.matches() && name.group(1).equals(artifact);
                })
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The build has no " + artifact));
    }
}
