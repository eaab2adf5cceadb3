package studio.portal.persistence.project;

import studio.portal.persistence.Vendor;

final class ThreadsOnH2Test extends ThreadsInRows {
    ThreadsOnH2Test() {
        super(Vendor.H2);
    }
}
