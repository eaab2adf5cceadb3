package studio.portal.web.project;

import studio.portal.application.project.ChangeRequest;
import studio.portal.application.project.DecideOnItem;
import studio.portal.application.project.DownloadAnswerFile;
import studio.portal.application.project.DraftRequest;
import studio.portal.application.project.SaveAnswer;
import studio.portal.application.project.SendAnswers;

/** What people do with requests to clients. */
public record RequestDeeds(
        DraftRequest draft,
        ChangeRequest change,
        SaveAnswer save,
        SendAnswers sendAnswers,
        DecideOnItem decide,
        DownloadAnswerFile download) {}
