package org.leaplms.xapi;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.leaplms", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule OWN_PACKAGES = classes()
            .that()
            .resideInAPackage("org.leaplms.xapi..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.leaplms.xapi..", "org.jspecify..", "tools.jackson.core..");

    @ArchTest
    static final ArchRule JACKSON_STAYS_IN_THE_JSON_READER = noClasses()
            .that()
            .resideOutsideOfPackage("org.leaplms.xapi.json")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson..");

    @ArchTest
    static final ArchRule NO_JACKSON_IN_SIGNATURES =
            methods().that().arePublic().should().notHaveRawReturnType(resideInAPackage("tools.jackson.."));

    @ArchTest
    static final ArchRule JSON_KNOWS_NO_STATEMENTS = noClasses()
            .that()
            .resideInAPackage("org.leaplms.xapi.json")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.leaplms.xapi.model");
}
