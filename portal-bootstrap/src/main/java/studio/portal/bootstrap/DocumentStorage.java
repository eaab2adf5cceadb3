package studio.portal.bootstrap;

import studio.portal.application.document.ApprovalQueries;
import studio.portal.application.document.DocumentQueries;
import studio.portal.application.document.DownloadVersion.OwnVersions;
import studio.portal.application.document.ProjectsOfClient;
import studio.portal.application.document.ShareLinkQueries;
import studio.portal.domain.document.ApprovalRepository;
import studio.portal.domain.document.DocumentRepository;
import studio.portal.domain.document.EvidenceRepository;
import studio.portal.domain.document.ShareLinkRepository;

/** The ports of documents that end in the database. */
record DocumentStorage(
        DocumentRepository documents,
        DocumentQueries queries,
        OwnVersions versions,
        ProjectsOfClient projects,
        ShareLinkRepository links,
        ShareLinkQueries linkQueries,
        ApprovalRepository approvals,
        EvidenceRepository evidence,
        ApprovalQueries approvalQueries) {}
