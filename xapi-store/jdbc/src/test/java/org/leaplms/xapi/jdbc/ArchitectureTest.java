package org.leaplms.xapi.jdbc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.leaplms.xapi.jdbc", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule SEES_OF_THE_LRS_ONLY_THE_SPI = noClasses()
            .that()
            .doNotHaveSimpleName("JdbcCredentialStore")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.leaplms.xapi.lrs",
                    "org.leaplms.xapi.lrs.http..",
                    "org.leaplms.xapi.lrs.servlet..",
                    "org.leaplms.xapi.lrs.access..",
                    "org.leaplms.scorm..",
                    "java.net.http..",
                    "com.sun.net.httpserver..",
                    "tools.jackson..");

    @ArchTest
    static final ArchRule OPENS_ONE_DOOR = classes()
            .that()
            .arePublic()
            .should()
            .haveSimpleNameStartingWith("Jdbc")
            .orShould()
            .haveSimpleName("Builder");

    @ArchTest
    static final ArchRule STARTS_NO_THREAD =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.Executors");
}
