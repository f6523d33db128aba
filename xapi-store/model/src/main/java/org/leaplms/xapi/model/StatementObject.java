package org.leaplms.xapi.model;

/** What a statement is about. */
public sealed interface StatementObject permits Activity, Actor, StatementRef, SubStatement {}
