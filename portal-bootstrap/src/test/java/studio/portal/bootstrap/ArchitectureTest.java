package studio.portal.bootstrap;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static studio.portal.bootstrap.ArchitectureConditions.beMadeInTheCompositionRootAlone;
import static studio.portal.bootstrap.ArchitectureConditions.chanceOrTheClock;
import static studio.portal.bootstrap.ArchitectureConditions.haveAMethodNamed;
import static studio.portal.bootstrap.ArchitectureConditions.implementAPort;
import static studio.portal.bootstrap.ArchitectureConditions.packagesWithTheirRoot;
import static studio.portal.bootstrap.ArchitectureConditions.takeAnActorFirst;
import static studio.portal.bootstrap.ArchitectureConditions.useNoBinaryFloatingPoint;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The boundaries of {@code docs/architecture.md}. Each rule was seen failing once, see
 * {@code docs/decisions/0002-architecture-rules-seen-failing.md}.
 */
@AnalyzeClasses(packages = "studio.portal", importOptions = ArchitectureConditions.WhatIsShipped.class)
final class ArchitectureTest {
    private static final String DOMAIN = "studio.portal.domain..";
    private static final String APPLICATION = "studio.portal.application..";
    private static final String PERSISTENCE = "studio.portal.persistence..";
    private static final String WEB = "studio.portal.web..";
    private static final String BOOTSTRAP = "studio.portal.bootstrap..";

    @ArchTest
    static final ArchRule the_domain_is_plain_java = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", DOMAIN));

    @ArchTest
    static final ArchRule the_domain_knows_no_network_no_disk_and_no_database = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.net..", "java.nio.file..", "java.sql..", "java.util.logging..");

    @ArchTest
    static final ArchRule the_domain_holds_values_of_its_own_and_of_java_alone = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage(DOMAIN)
            .should()
            .haveRawType(resideInAnyPackage(
                    "", "java.lang", "java.math", "java.time", "java.util", "java.util.regex", DOMAIN));

    @ArchTest
    static final ArchRule amounts_are_never_binary_floating_point_numbers =
            classes().that().resideInAPackage("..invoice..").should(useNoBinaryFloatingPoint());

    @ArchTest
    static final ArchRule the_application_adds_the_validation_api_alone = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "jakarta.validation..", DOMAIN, APPLICATION));

    @ArchTest
    static final ArchRule persistence_knows_neither_the_web_nor_the_server = noClasses()
            .that()
            .resideInAPackage(PERSISTENCE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(WEB, BOOTSTRAP, "io.javalin..", "gg.jte..", "com.fasterxml..");

    @ArchTest
    static final ArchRule the_web_knows_neither_persistence_nor_the_server = noClasses()
            .that()
            .resideInAPackage(WEB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PERSISTENCE, BOOTSTRAP, "org.jooq..", "java.sql..", "com.zaxxer..", "org.flywaydb..");

    @ArchTest
    static final ArchRule pages_and_the_api_go_through_use_cases_and_queries =
            noClasses().that().resideInAPackage(WEB).should().dependOnClassesThat(simpleNameEndingWith("Repository"));

    @ArchTest
    static final ArchRule only_the_composition_root_makes_adapters =
            classes().that(implementAPort()).should(beMadeInTheCompositionRootAlone());

    @ArchTest
    static final ArchRule the_generated_schema_stays_with_persistence = noClasses()
            .that()
            .resideOutsideOfPackage(PERSISTENCE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("studio.portal.persistence.schema..");

    @ArchTest
    static final ArchRule nothing_is_done_on_behalf_of_nobody = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage(APPLICATION)
            .and()
            .haveName("handle")
            .should(takeAnActorFirst());

    @ArchTest
    static final ArchRule nothing_is_read_on_behalf_of_nobody = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Queries")
            .should(takeAnActorFirst());

    @ArchTest
    static final ArchRule nothing_is_found_or_stored_on_behalf_of_nobody = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Repository")
            .and()
            .areNotStatic()
            .should(takeAnActorFirst());

    @ArchTest
    static final ArchRule use_cases_are_final = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .and(haveAMethodNamed("handle"))
            .should()
            .haveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule aggregates_and_values_are_final = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .and()
            .areNotInterfaces()
            .and()
            .areNotAnonymousClasses()
            .should()
            .haveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule time_and_chance_come_from_outside = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN, APPLICATION)
            .should()
            .callMethodWhere(chanceOrTheClock())
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.util\\.Random|java\\.security\\.SecureRandom|java\\.util\\.concurrent\\.ThreadLocalRandom");

    @ArchTest
    static final ArchRule the_domain_has_no_clock_at_all = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Util|Utils|Helper|Helpers|Manager|DTO|Dto|Mapper|Exception)");

    @ArchTest
    static final ArchRule packages_are_areas_of_the_business = noClasses()
            .should()
            .resideInAnyPackage(
                    "..common..",
                    "..shared..",
                    "..core..",
                    "..util..",
                    "..dto..",
                    "..mapper..",
                    "..impl..",
                    "..port..");

    @ArchTest
    static final ArchRule what_a_thing_has_is_not_got = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(DOMAIN, APPLICATION)
            .should()
            .haveNameMatching("get[A-Z].*");

    /** What an area calls a thing of another is no dependency on it: docs/decisions/0013. */
    private static final DescribedPredicate<JavaClass> NAMES = DescribedPredicate.describe(
            "names of things",
            type -> type.isRecord()
                    && (type.getSimpleName().endsWith("Id")
                            || type.getSimpleName().endsWith("Number")));

    @ArchTest
    static final ArchRule areas_of_the_domain_have_no_cycles = slices().matching("studio.portal.domain.(*)..")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), NAMES);

    @ArchTest
    static final ArchRule areas_of_the_application_have_no_cycles =
            slices().matching("studio.portal.application.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule areas_of_persistence_have_no_cycles =
            slices().matching("studio.portal.persistence.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule areas_of_the_web_have_no_cycles =
            slices().matching("studio.portal.web.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule parts_of_the_server_have_no_cycles =
            slices().matching("studio.portal.bootstrap.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_have_no_cycles_with_the_root_of_their_module =
            slices().assignedFrom(packagesWithTheirRoot()).should().beFreeOfCycles();
}
