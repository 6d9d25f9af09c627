package io.dictamen.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the service and the methods that each takes. Quarkus REST would name the methods of a whole class, and
 * find nothing where another class has the rest of the path. Thread-safe.
 */
@ApplicationScoped
public class Addresses {
    private static final String ANY = "{}";

    private final BeanManager beans;
    /** Methods by address, its parameters without names. */
    private final Map<String, Set<String>> added = new ConcurrentHashMap<>();

    private volatile @Nullable Map<String, Set<String>> all;

    Addresses(BeanManager beans) {
        this.beans = beans;
        for (String own : new String[] {"/q/health", "/q/health/{}", "/q/openapi", "/q/metrics"}) {
            add(own, "GET");
        }
    }

    /** One that no resource serves, but a route of its own. */
    public void add(String address, String method) {
        put(added, address, method);
    }

    /** The methods of an address as the header {@code Allow} names them; empty where there is no such address. */
    public Optional<String> allow(String path) {
        String[] sent = segments(path);
        return all().entrySet().stream()
                .filter(address -> covers(segments(address.getKey()), sent))
                .max(Comparator.comparingLong(address -> literals(address.getKey())))
                .map(address -> String.join(", ", address.getValue()));
    }

    /** The same, where the address is there but not for that method. */
    Optional<String> allowInstead(String method, String path) {
        return allow(path).filter(methods -> !Set.of(methods.split(", ")).contains(method));
    }

    private Map<String, Set<String>> all() {
        Map<String, Set<String>> known = all;
        if (known == null) {
            known = new TreeMap<>();
            Map<String, Set<String>> found = known;
            added.forEach((address, methods) -> methods.forEach(method -> put(found, address, method)));
            for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
                Path root = bean.getBeanClass().getAnnotation(Path.class);
                if (root != null) {
                    addResource(found, root.value(), bean.getBeanClass());
                }
            }
            all = known;
        }
        return known;
    }

    private static void addResource(Map<String, Set<String>> found, String root, Class<?> resource) {
        for (Method call : resource.getMethods()) {
            Path part = call.getAnnotation(Path.class);
            String address = part == null ? root : root + "/" + part.value();
            for (var annotation : call.getAnnotations()) {
                HttpMethod method = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (method != null) {
                    put(found, address, method.value());
                }
            }
        }
    }

    private static void put(Map<String, Set<String>> addresses, String address, String method) {
        Set<String> methods = addresses.computeIfAbsent(
                String.join("/", segments(address.replaceAll("\\{[^}]*}", "{}"))), key -> new TreeSet<>());
        methods.add(method);
        methods.add("OPTIONS");
        if (method.equals("GET")) {
            methods.add("HEAD");
        }
    }

    private static boolean covers(String[] address, String[] sent) {
        boolean same = address.length == sent.length;
        for (int i = 0; same && i < sent.length; i++) {
            same = address[i].equals(ANY) ? !sent[i].isEmpty() : address[i].equals(sent[i]);
        }
        return same;
    }

    private static long literals(String address) {
        return Arrays.stream(segments(address))
                .filter(segment -> !segment.equals(ANY))
                .count();
    }

    private static String[] segments(String path) {
        return path.replaceAll("//+", "/").split("/");
    }
}
