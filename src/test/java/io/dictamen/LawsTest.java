package io.dictamen;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** The few laws of the house. */
@AnalyzeClasses(
        packages = "io.dictamen",
        importOptions = {ImportOption.DoNotIncludeTests.class, LawsTest.NotMadeOfDrl.class})
class LawsTest {

    /** What the build makes of the rule files stands in the packages that they name. */
    static final class NotMadeOfDrl implements ImportOption {
        private static final Pattern MADE =
                Pattern.compile(".*/(?:P[0-9A-F]{2}/Lambda|Rules|DomainClassesMetadata)[A-Za-z]*[0-9A-F]{32}.*");

        @Override
        public boolean includes(Location location) {
            return !location.matches(MADE);
        }
    }

    @ArchTest
    static final ArchRule only_the_rule_base_touches_drools = noClasses()
            .that()
            .resideOutsideOfPackage("io.dictamen.rulebase")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.kie..", "org.drools..");

    @ArchTest
    static final ArchRule poi_stays_where_files_are_read_written_and_marked = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.dictamen.workbook.file", "io.dictamen.workbook.sheet", "io.dictamen.workbook.mark")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..");

    @ArchTest
    static final ArchRule only_the_workbook_package_sees_its_files = noClasses()
            .that()
            .resideOutsideOfPackages("io.dictamen.workbook..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.dictamen.workbook.file..");

    @ArchTest
    static final ArchRule procedures_know_neither_http_nor_the_database = classes()
            .that()
            .resideInAPackage("io.dictamen.procedure..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.dictamen.procedure..",
                    "io.dictamen.decision..",
                    "io.dictamen.checklist.."));

    private static final String[] CORE = {
        "io.dictamen.checklist..",
        "io.dictamen.core..",
        "io.dictamen.decision..",
        "io.dictamen.deployment..",
        "io.dictamen.digest..",
        "io.dictamen.procedure..",
        "io.dictamen.rulebase..",
        "io.dictamen.scenario..",
        "io.dictamen.tabular..",
        "io.dictamen.wording..",
        "io.dictamen.workbook.."
    };

    @ArchTest
    static final ArchRule the_core_stands_without_the_service = classes()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(CORE)
                    .or(resideInAnyPackage(
                            "java..",
                            "javax.xml..",
                            "org.jspecify..",
                            "com.fasterxml.jackson..",
                            "org.kie..",
                            "org.drools..",
                            "org.apache.poi..",
                            "org.openxmlformats..",
                            "org.apache.xmlbeans..",
                            "org.apache.commons.compress..",
                            "com.google.re2j..")));

    private static final String[] TABLES_AND_SCENARIOS = {
        "java..",
        "org.jspecify..",
        "com.fasterxml.jackson..",
        "io.dictamen.decision..",
        "io.dictamen.checklist..",
        "io.dictamen.workbook..",
        "io.dictamen.rulebase..",
        "io.dictamen.scenario..",
        "io.dictamen.wording..",
        "io.dictamen.witness.."
    };

    @ArchTest
    static final ArchRule witnesses_are_a_matter_of_tables_and_scenarios_alone = classes()
            .that()
            .resideInAPackage("io.dictamen.witness..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(TABLES_AND_SCENARIOS));

    @ArchTest
    static final ArchRule mutation_is_a_matter_of_tables_and_scenarios_alone = classes()
            .that()
            .resideInAPackage("io.dictamen.mutation..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage(TABLES_AND_SCENARIOS).or(resideInAnyPackage("io.dictamen.mutation..")));

    @ArchTest
    static final ArchRule comparison_is_a_matter_of_tables_and_scenarios_alone = classes()
            .that()
            .resideInAPackage("io.dictamen.comparison..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage(TABLES_AND_SCENARIOS).or(resideInAnyPackage("io.dictamen.comparison..")));

    @ArchTest
    static final ArchRule sql_stays_where_the_database_is_the_matter = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.dictamen.journal",
                    "io.dictamen.report",
                    "io.dictamen.release",
                    "io.dictamen.aviso",
                    "io.dictamen.access",
                    "io.dictamen.replica",
                    "io.dictamen.stream",
                    "io.dictamen.tarea",
                    "io.dictamen.postgres",
                    // Parquet, by a database without a server.
                    "io.dictamen.bulk")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.hibernate..", "jakarta.persistence..");

    @ArchTest
    static final ArchRule pages_ask_services_alone = noClasses()
            .that()
            .resideInAPackage("io.dictamen.console..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "jakarta.persistence..",
                    "org.hibernate..",
                    "org.kie..",
                    "org.drools..",
                    "org.apache.poi..");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("io.dictamen.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rooms_within_rooms_have_no_cycles =
            slices().matching("io.dictamen.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothing_is_null_unless_it_says_so = classes().should(resideInANullMarkedPackage());

    @ArchTest
    static final ArchRule entities_belong_to_their_package =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule names_say_what_a_class_is =
            noClasses().should().haveNameMatching(".*(Impl|Dto|Mapper|Util|Utils|Helper|Manager|Common|Service)");

    @ArchTest
    static final ArchRule only_a_clock_knows_the_time = noClasses()
            .that(not(resideInAnyPackage("io.dictamen.start")))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(item, item.getPackageName() + " is not @NullMarked"));
                }
            }
        };
    }
}
