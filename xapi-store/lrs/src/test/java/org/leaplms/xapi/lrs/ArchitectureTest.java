package org.leaplms.xapi.lrs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.leaplms.xapi.lrs", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule KNOWN_DEPENDENCIES_ONLY = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "javax.net.ssl..",
                    "org.leaplms.xapi..",
                    "org.jspecify..",
                    "org.slf4j..",
                    "com.nimbusds.jose..",
                    "jakarta.servlet..",
                    "com.sun.net.httpserver..");

    @ArchTest
    static final ArchRule NO_SQL =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..");

    @ArchTest
    static final ArchRule RULES_SEE_NO_HTTP = noClasses()
            .that()
            .resideInAnyPackage("org.leaplms.xapi.lrs", "org.leaplms.xapi.lrs.spi", "org.leaplms.xapi.lrs.memory")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.leaplms.xapi.lrs.http", "jakarta.servlet..", "com.sun.net.httpserver..", "java.net.http..");

    @ArchTest
    static final ArchRule THE_STORE_SPI_SEES_NO_RULES = noClasses()
            .that()
            .resideInAPackage("org.leaplms.xapi.lrs.spi")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.leaplms.xapi.lrs", "org.leaplms.xapi.lrs.access", "org.leaplms.xapi.lrs.http");

    @ArchTest
    static final ArchRule SERVLETS_ONLY_IN_THEIR_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage("org.leaplms.xapi.lrs.servlet")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.servlet..");
}
