package studio.portal.bootstrap.demo;

import studio.portal.domain.account.Actor;

/** The invented people of tests, demo and pictures. */
record Cast(
        Actor.Staff admin, Actor.Staff ana, Actor.Staff jonas, Actor.Member mara, Actor.Member paul, Actor.Member bea) {
    static final String PASSWORD = "demo-portal-2026";
}
