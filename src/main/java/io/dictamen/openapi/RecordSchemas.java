package io.dictamen.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dictamen.decision.Campo;
import io.dictamen.decision.Contract;
import io.dictamen.decision.JsonSchema;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Completes the schemas that were made of record classes with what only the classes know: a request's is its contract,
 * and of an answer nothing is left out but what is {@code @Nullable}. At build time, where the index of classes is.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Order.RECORDS)
public class RecordSchemas implements OASFilter {
    private static final String OURS = "io.dictamen.";
    private static final String REF = "#/components/schemas/";
    private static final DotName NAMED =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private static final Map<String, Map<String, Object>> WELL_KNOWN = Map.of(
            REF + "OffsetDateTime", JsonSchema.of("type", "string", "format", "date-time"),
            REF + "UUID", JsonSchema.of("type", "string", "format", "uuid"));

    // Classes of rooms that know nothing of HTTP, and so cannot say themselves how they are called there.
    private static final Map<String, String> IN_SPANISH = Map.ofEntries(
            Map.entry("Analysis", "AnalisisDeTabla"),
            Map.entry("CaseDifference", "CasoDistinto"),
            Map.entry("CaseFault", "FaltaDeCaso"),
            Map.entry("Diagnostic", "Diagnostico"),
            Map.entry("Difference", "DiferenciaDeLibro"),
            Map.entry("ElementsReport", "ElementosDeMutacion"),
            Map.entry("Finding", "HallazgoDeTabla"),
            Map.entry("HitPolicy", "Politica"),
            Map.entry("JudgedMutant", "MutanteJuzgado"),
            Map.entry("MutantPlace", "PuntoDeMutante"),
            Map.entry("MutantSpan", "LugarDeMutante"),
            Map.entry("MutatedTable", "TablaMutada"),
            Map.entry("MutationConfig", "ConfiguracionDeMutacion"),
            Map.entry("MutationScores", "PuntajesDeMutacion"),
            Map.entry("MutationThresholds", "UmbralesDeMutacion"),
            Map.entry("Parte", "ParteDeEscenario"),
            Map.entry("ScenarioDiff", "DiferenciasDeEscenarios"),
            Map.entry("ScenarioResult", "ResultadoDeEscenario"),
            Map.entry("Score", "CuentaDeMutantes"),
            Map.entry("WorkbookDiff", "DiferenciasDeLibro"));

    private final Map<String, List<ClassInfo>> records;

    public RecordSchemas(IndexView index) {
        records = index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith(OURS))
                .collect(Collectors.groupingBy(RecordSchemas::name));
    }

    @Override
    public Schema filterSchema(Schema schema) {
        String ref = schema.getRef();
        if (ref == null) {
            return schema;
        }
        Map<String, Object> known = WELL_KNOWN.get(ref);
        if (known != null) {
            return SchemaModel.of(known).description(schema.getDescription());
        }
        String name = ref.substring(REF.length());
        schema.setRef(REF + IN_SPANISH.getOrDefault(name, name));
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI openAPI) {
        Map<String, Schema> schemas = new TreeMap<>(openAPI.getComponents().getSchemas());
        schemas.forEach((name, schema) -> {
            openAPI.getComponents().removeSchema(name);
            if (!WELL_KNOWN.containsKey(REF + name)) {
                openAPI.getComponents().addSchema(IN_SPANISH.getOrDefault(name, name), completed(name, schema));
            }
        });
    }

    private Schema completed(String name, Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) {
            return schema;
        }
        Class<? extends Record> type = typeOf(name, properties.keySet());
        if (isContract(type)) {
            return SchemaModel.of(Contract.de(type, List.of()).schema());
        }
        for (RecordComponent part : type.getRecordComponents()) {
            boolean nullable = part.getAnnotatedType().isAnnotationPresent(Nullable.class);
            boolean always = part.getAccessor().isAnnotationPresent(JsonInclude.class);
            if (!nullable || always) {
                schema.addRequired(part.getName());
            }
            if (nullable && always) {
                Objects.requireNonNull(properties.get(part.getName())).addType(Schema.SchemaType.NULL);
            }
        }
        return schema;
    }

    private Class<? extends Record> typeOf(String name, Set<String> properties) {
        List<Class<? extends Record>> found = records.getOrDefault(name, List.of()).stream()
                .<Class<? extends Record>>map(RecordSchemas::load)
                .filter(type -> parts(type).equals(properties))
                // An index may be made of several that overlap.
                .distinct()
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException("Which record is " + name + " of " + properties + "? Give it a name of its"
                    + " own by @Schema(name = …); there are " + found);
        }
        return found.get(0);
    }

    private static boolean isContract(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents()).anyMatch(part -> part.isAnnotationPresent(Campo.class));
    }

    private static Set<String> parts(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static String name(ClassInfo type) {
        var said = type.declaredAnnotation(NAMED);
        return said != null && said.value("name") != null ? said.value("name").asString() : type.simpleName();
    }

    private static Class<? extends Record> load(ClassInfo type) {
        try {
            return Class.forName(type.name().toString(), false, RecordSchemas.class.getClassLoader())
                    .asSubclass(Record.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
