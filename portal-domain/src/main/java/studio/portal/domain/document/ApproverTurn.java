package studio.portal.domain.document;

/** Where somebody stands among those who are asked to approve a version. */
public enum ApproverTurn {
    /** Not asked at all. */
    NOT_ASKED,
    /** Asked in order, after somebody who has not decided yet: there is no such version for them until then. */
    AHEAD,
    /** Asked, and it is their turn, or was: they see the version even if it is not shared. */
    HAS_COME
}
