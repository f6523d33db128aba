package org.leaplms.scorm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The engine sees nothing but itself and the part of the JDK that exists in a browser. */
@AnalyzeClasses(packages = "org.leaplms.scorm", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_ENGINE_SEES_ONLY_ITSELF = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.leaplms.scorm..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule NOTHING_THAT_IS_LARGE_OR_DIFFERENT_IN_A_BROWSER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.util.regex..",
                    "java.math..",
                    "java.time..",
                    "java.io..",
                    "java.nio..",
                    "java.text..",
                    "java.util.stream..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random");

    @ArchTest
    static final ArchRule ITERATION_ORDER_IS_THE_SAME_EVERYWHERE = noClasses()
            .should()
            .callConstructor(java.util.HashMap.class)
            .orShould()
            .callConstructor(java.util.HashSet.class);

    @ArchTest
    static final ArchRule NO_FORMATTING_AND_NO_SPLITTING = noClasses()
            .should()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callMethod(String.class, "split", String.class)
            .orShould()
            .callMethod(String.class, "replaceAll", String.class, String.class)
            .orShould()
            .callMethod(String.class, "matches", String.class);

    /** Either brings the equality or the hash of every record into the browser's file: 20 KB. Loop instead. */
    @ArchTest
    static final ArchRule NO_SEARCH_IN_LISTS_AND_NO_BULK_ADD_TO_SETS = noClasses()
            .should()
            .callMethod(java.util.List.class, "contains", Object.class)
            .orShould()
            .callMethod(java.util.Set.class, "addAll", java.util.Collection.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");

    @ArchTest
    static final ArchRule JSON_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage("org.leaplms.scorm.json..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.leaplms.scorm.course..",
                    "org.leaplms.scorm.cmi..",
                    "org.leaplms.scorm.sequencing..",
                    "org.leaplms.scorm.session..");
}
