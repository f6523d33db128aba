package org.leaplms.examples.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.leaplms.examples.standalone", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule aHostUsesDoorsOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.leaplms..internal..",
                    "org.leaplms.lms.jdbc..",
                    "org.leaplms.lms.spi..",
                    "org.leaplms.xapi.jdbc..",
                    "java.sql..",
                    "tools.jackson..");

    @ArchTest
    static final ArchRule pagesKnowNoWebServer = noClasses()
            .that()
            .resideInAnyPackage("..standalone.web..", "..standalone.html..", "..standalone.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.jetty..");
}
