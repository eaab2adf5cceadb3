package studio.portal.bootstrap;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import studio.portal.domain.account.Actor;

/** What ArchUnit does not bring itself. */
final class ArchitectureConditions {
    private static final String COMPOSITION_ROOT = "studio.portal.bootstrap";

    private ArchitectureConditions() {}

    /** Neither tests nor the test-jars of other modules, whichever of the two Maven puts on the class path. */
    static final class WhatIsShipped implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/") && !location.contains("-tests.jar");
        }
    }

    static ArchCondition<JavaMethod> takeAnActorFirst() {
        return new ArchCondition<>("take an Actor first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var parameters = method.getRawParameterTypes();
                var taken = !parameters.isEmpty() && parameters.get(0).isEquivalentTo(Actor.class);
                events.add(new SimpleConditionEvent(
                        method,
                        taken,
                        method.getFullName() + (taken ? " takes" : " does not take") + " an Actor first"));
            }
        };
    }

    static DescribedPredicate<JavaClass> haveAMethodNamed(String name) {
        return describe(
                "have a method named " + name,
                type -> type.getMethods().stream()
                        .anyMatch(method -> method.getName().equals(name)));
    }

    /** A class outside of domain and application that fills one of their interfaces. */
    static DescribedPredicate<JavaClass> implementAPort() {
        return describe(
                "implement a port",
                type -> !type.isInterface()
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                        && !type.isRecord()
                        && !type.isAnonymousClass()
                        && !isInside(type)
                        && type.getAllRawInterfaces().stream().anyMatch(ArchitectureConditions::isInside));
    }

    /** But for what an adapter makes of its own package, as the database makes its transactions. */
    static ArchCondition<JavaClass> beMadeInTheCompositionRootAlone() {
        return new ArchCondition<>("be made in the composition root alone") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getConstructorCallsToSelf().forEach(call -> check(type, call, events));
                type.getConstructorReferencesToSelf().forEach(reference -> check(type, reference, events));
            }

            private void check(JavaClass type, JavaAccess<?> made, ConditionEvents events) {
                var maker = made.getOriginOwner();
                var allowed = maker.getPackageName().equals(COMPOSITION_ROOT)
                        || maker.getPackageName().equals(type.getPackageName());
                events.add(new SimpleConditionEvent(type, allowed, made.getDescription()));
            }
        };
    }

    /** Neither kept nor taken nor given, and nothing of Java's is asked for one. */
    static ArchCondition<JavaClass> useNoBinaryFloatingPoint() {
        return new ArchCondition<>("use no binary floating-point numbers") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var used = Stream.of(
                                type.getFields().stream().map(JavaField::getRawType),
                                type.getCodeUnits().stream().flatMap(unit -> unit.getRawParameterTypes().stream()),
                                type.getCodeUnits().stream().map(JavaCodeUnit::getRawReturnType),
                                type.getMethodCallsFromSelf().stream()
                                        .map(call -> call.getTarget().getRawReturnType()))
                        .flatMap(types -> types)
                        .filter(ArchitectureConditions::isBinaryFloatingPoint)
                        .findFirst();
                events.add(new SimpleConditionEvent(
                        type,
                        used.isEmpty(),
                        type.getName()
                                + used.map(number -> " uses " + number.getName())
                                        .orElse(" uses none")));
            }
        };
    }

    private static boolean isBinaryFloatingPoint(JavaClass type) {
        return List.of("double", "float", "java.lang.Double", "java.lang.Float").contains(type.getName());
    }

    static DescribedPredicate<JavaMethodCall> chanceOrTheClock() {
        return describe("chance or the clock", call -> {
            var owner = call.getTargetOwner();
            var readsTheClock = owner.getPackageName().equals("java.time")
                    && call.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
            var makesAClock =
                    owner.isEquivalentTo(Clock.class) && call.getName().startsWith("system");
            var asksTheMachine = owner.isEquivalentTo(System.class)
                    && (call.getName().equals("currentTimeMillis")
                            || call.getName().equals("nanoTime"));
            var throwsDice =
                    call.getName().equals("randomUUID") || call.getName().equals("random");
            return readsTheClock || makesAClock || asksTheMachine || throwsDice && isOfJava(owner);
        });
    }

    private static boolean isOfJava(JavaClass type) {
        return type.getPackageName().startsWith("java.");
    }

    private static boolean isInside(JavaClass type) {
        return type.getPackageName().startsWith("studio.portal.domain")
                || type.getPackageName().startsWith("studio.portal.application");
    }

    /**
     * Each package, the root of its module as one of them. Left out are what areas and root say of each other on purpose:
     * the words of the domain ({@code DomainEvent} names who did it), the composition root, and
     * {@code Invariants}, which is the list of what every area checks; and what jOOQ generates.
     */
    static SliceAssignment packagesWithTheirRoot() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                var counted = List.of("application", "persistence", "web").stream()
                        .anyMatch(module -> type.getPackageName().startsWith("studio.portal." + module));
                var generated = type.getPackageName().startsWith("studio.portal.persistence.schema");
                var listing = type.getName().startsWith("studio.portal.persistence.Invariants");
                return counted && !generated && !listing
                        ? SliceIdentifier.of(type.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages with the root of their module";
            }
        };
    }
}
