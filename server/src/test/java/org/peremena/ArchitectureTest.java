package org.peremena;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.bePublic;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.peremena.shared.Room;
import org.peremena.shared.database.Migrations;

/** How the house is built, held by the build. A rule that stands in the way of better code is changed here, with its because. */
@AnalyzeClasses(packages = "org.peremena", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String HOUSE = "org.peremena";
    private static final String[] SAYS_NOTHING = {"Manager", "Helper", "Util", "Utils", "Service", "Impl", "Base", "Common", "Data", "Info", "Dto", "Entity", "Processor", "Wrapper"};

    @ArchTest
    static final ArchRule a_room_uses_only_the_doors_of_the_rooms_it_names = classes().that().resideOutsideOfPackage(HOUSE).should(useOnlyNamedDoors())
        .because("what lies inside a room can then be changed without looking at the others; a room names the others in the @Room of its package-info.java");

    @ArchTest
    static final ArchRule rooms_form_no_circle = slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles()
        .because("rooms in a circle are one room that nobody can leave out, test or understand alone");

    @ArchTest
    static final ArchRule what_lies_inside_a_room_forms_no_circle = slices().matching(HOUSE + ".(*).(**)").should().beFreeOfCycles()
        .because("two folders in a circle are one folder with a wall in the middle");

    @ArchTest
    static final ArchRule only_stores_touch_the_database = noClasses()
        .that(areNot("..shared.database..").and(not(inNamed("Store")))).and().resideOutsideOfPackage("org.peremena.shared.job..").and().doNotHaveSimpleName("Contradiction")
        .should().dependOnClassesThat().resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..", "org.postgresql..")
        .because("a room's SQL is found in its stores, and everything else can be read without it; Contradiction only asks which named constraint has refused");

    @ArchTest
    static final ArchRule only_controllers_know_http = noClasses()
        .that(areNot("..shared.problem..", "..shared.web..", "..identity.gate..", "..identity.session..", "..realtime.socket..", "..start..").and(not(inNamed("Controller"))))
        .should().dependOnClassesThat().resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "io.netty..")
        .because("a use case is called by tests, jobs and the demo as well; HTTP stays at the edge. The exceptions are the edge: the gate before all calls, its cookies, the sockets");

    @ArchTest
    static final ArchRule rules_are_pure = noClasses().that(inNamed("Rules"))
        .should().dependOnClassesThat().resideInAnyPackage("jakarta..", "io.quarkus..", "org.jdbi..", "java.sql..", "com.fasterxml..")
        .because("a decision without a framework is tested in a millisecond and read like the rule it is");

    @ArchTest
    static final ArchRule records_are_plain = noClasses().that().areRecords().and(areNot("..shared.database..", "..shared.job..").and(not(inNamed("Store"))))
        .should().dependOnClassesThat().resideInAnyPackage("jakarta.inject..", "jakarta.enterprise..", "jakarta.ws.rs..", "io.quarkus..", "org.jdbi..", "java.sql..")
        .because("a record is a value, which needs nobody to live");

    @ArchTest
    static final ArchRule nobody_asks_the_wall_for_the_time = noClasses().that(areNot("..shared.database.."))
        .should().callMethodWhere(readsTheClockOfTheMachine())
        .because("tests move the clock: inject java.time.Clock");

    @ArchTest
    static final ArchRule names_say_something = classes().should(haveWordsThatSaySomething())
        .because("a word that fits everything tells nothing; name the thing as a school would");

    @ArchTest
    static final ArchRule calls_are_public = methods().that().areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod").should(bePublic())
        .because("Quarkus silently ignores the others");

    /** The text of the stores is read, because a compiled string does not say in which class it stood. */
    @Test
    void a_store_names_only_its_own_schema() throws IOException {
        var strangers = new ArrayList<String>();
        var sources = Path.of("src/main/java/org/peremena");
        try (var files = Files.walk(sources)) {
            for (var file : files.filter(f -> f.toString().endsWith("Store.java")).toList()) {
                var own = sources.relativize(file).getName(0).toString();
                var others = Migrations.ROOMS.stream().filter(room -> !room.equals(own)).toList();
                var named = Pattern.compile("(?i)\\b(?:from|join|into|update|table)\\s+(" + String.join("|", others) + ")\\.").matcher(Files.readString(file));
                while (named.find()) strangers.add(file.getFileName() + " names " + named.group(1));
            }
        }
        assertThat(strangers).as("a room that reads another's tables ties its hands; ask its door").isEmpty();
    }

    private static DescribedPredicate<JavaClass> areNot(String... packages) {
        return not(resideInAnyPackage(packages));
    }

    /** The class or one that it stands in: a store's inner record is part of the store. */
    private static DescribedPredicate<JavaClass> inNamed(String ending) {
        return DescribedPredicate.describe("are or are inside of a …" + ending, type -> simpleNameEndingWith(ending).test(outermost(type)));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaMethodCall> readsTheClockOfTheMachine() {
        return DescribedPredicate.describe("now() without a clock, or the milliseconds of the system", call -> {
            var owner = call.getTargetOwner().getName();
            return owner.startsWith("java.time.") && call.getName().equals("now") && call.getTarget().getRawParameterTypes().isEmpty()
                || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
        });
    }

    private static String room(JavaClass type) {
        var path = type.getPackageName().split("\\.");
        return path.length > 2 ? path[2] : "";
    }

    private static List<String> mayImport(String room) {
        try {
            var annotation = Class.forName(HOUSE + "." + room + ".package-info").getAnnotation(Room.class);
            return annotation == null ? List.of() : Arrays.asList(annotation.mayImport());
        } catch (ClassNotFoundException e) {
            return List.of();
        }
    }

    private static ArchCondition<JavaClass> useOnlyNamedDoors() {
        return new ArchCondition<>("use only the doors of the rooms that @Room names") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var own = room(type);
                var allowed = mayImport(own);
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    var target = dependency.getTargetClass().getBaseComponentType();
                    if (!target.getPackageName().startsWith(HOUSE) || room(target).equals(own)) continue;
                    // In shared, problem and database are for everybody: they are its door to HTTP and to PostgreSQL.
                    var isDoor = target.getPackageName().equals(HOUSE + "." + room(target)) || room(target).equals("shared");
                    if (!allowed.contains(room(target)) || !isDoor) events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> haveWordsThatSaySomething() {
        return new ArchCondition<>("have names without " + String.join(", ", SAYS_NOTHING)) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var words = type.getSimpleName().split("(?<=[a-z0-9])(?=[A-Z])");
                for (var word : words)
                    if (Arrays.asList(SAYS_NOTHING).contains(word)) events.add(SimpleConditionEvent.violated(type, type.getName() + " says «" + word + "»"));
            }
        };
    }
}
