using Microsoft.AspNetCore.Identity;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Audit;
using RegioHelix.Registry.Commitments;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Files;
using RegioHelix.Registry.Importing;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Outcomes;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Practices;
using RegioHelix.Registry.Ties;

namespace RegioHelix.Registry.Privacy;

/// <summary>
/// Every field that tells something about a person: what it is for, on which ground, and how long it is kept. The privacy page shows it, and a test
/// holds it against the database: a field of a person that is not here does not pass. Source: GDPR, articles 6, 13, 14 and 30.
/// </summary>
public static class PersonalData
{
    /// <summary>The rows, in the order of the page.</summary>
    public static readonly IReadOnlyList<PersonalRecord> Records =
    [
        new("profile", typeof(Person), true, LawfulBasis.Contract, RetentionPeriod.Person, ["Name", "NameKey", "Mail", "Headline", "Languages"]),
        new("public-name", typeof(Person), true, LawfulBasis.Consent, RetentionPeriod.Person, ["Slug"]),
        new("origin", typeof(Person), true, LawfulBasis.LegalObligation, RetentionPeriod.Person, ["Origin", "EnteredBy", "Source", "CreatedAt", "NoticeDueAt", "NoticeGivenAt", "SeenAt"]),
        new("account", typeof(Account), true, LawfulBasis.Contract, RetentionPeriod.Person, ["UserName", "NormalizedUserName", "Email", "NormalizedEmail", "EmailConfirmed", "PersonId", "Language", "CreatedAt", "SeenAt", "PhoneNumber", "PhoneNumberConfirmed"]),
        new("sign-in", typeof(Account), true, LawfulBasis.PublicTask, RetentionPeriod.Person, ["PasswordHash", "SecurityStamp", "ConcurrencyStamp", "TwoFactorEnabled", "LockoutEnd", "LockoutEnabled", "AccessFailedCount"]),
        new("provider", typeof(IdentityUserLogin<Guid>), true, LawfulBasis.Contract, RetentionPeriod.Person, ["LoginProvider", "ProviderKey", "ProviderDisplayName", "UserId"]),
        new("provider-words", typeof(IdentityUserClaim<Guid>), true, LawfulBasis.Contract, RetentionPeriod.Person, ["UserId", "ClaimType", "ClaimValue"]),
        new("provider-tokens", typeof(IdentityUserToken<Guid>), true, LawfulBasis.Contract, RetentionPeriod.Person, ["UserId", "LoginProvider", "Name", "Value"]),
        new("platform-role", typeof(IdentityUserRole<Guid>), true, LawfulBasis.PublicTask, RetentionPeriod.Person, ["UserId", "RoleId"]),
        new("role", typeof(OrganisationRole), true, LawfulBasis.Contract, RetentionPeriod.Person, ["OrganisationId", "PersonId", "Kind", "Title", "IsShown"]),
        new("invitation", typeof(Invitation), false, LawfulBasis.Contract, RetentionPeriod.Invitation, ["InvitedBy", "AcceptedBy"]),
        new("need", typeof(Need), false, LawfulBasis.Contract, RetentionPeriod.Person, ["ContactId"]),
        new("interest", typeof(ExpressionOfInterest), false, LawfulBasis.Contract, RetentionPeriod.Person, ["PersonId", "WhyInterested", "WhatWeBring", "NextStep"]),
        new("practice", typeof(Practice), false, LawfulBasis.Consent, RetentionPeriod.Person, ["ContactId"]),
        new("commitment", typeof(Commitment), false, LawfulBasis.Contract, RetentionPeriod.Person, ["ResponsibleId"]),
        new("tie", typeof(Tie), true, LawfulBasis.Consent, RetentionPeriod.Person, ["OwnerId", "OtherId", "Kind", "Strength", "LastContact", "Place", "Source", "Visibility", "CreatedAt"]),
        new("tie-claim", typeof(TieClaim), true, LawfulBasis.Consent, RetentionPeriod.Person, ["OwnerId", "CalledName", "MailHash", "Kind", "Strength", "LastContact", "Place", "Source", "Visibility", "CreatedAt", "ExpiresAt"]),
        new("tie-refusal", typeof(TieRefusal), true, LawfulBasis.Contract, RetentionPeriod.Person, ["PersonId", "OtherId"]),
        new("tie-link", typeof(TieLink), true, LawfulBasis.Contract, RetentionPeriod.Person, ["OwnerId", "Secret", "CreatedAt", "ExpiresAt"]),
        new("introduction", typeof(Introduction), true, LawfulBasis.Consent, RetentionPeriod.Introduction, ["AskerId", "TargetId", "OrganisationId", "Route", "RouteUntil", "MadeAt", "Purpose", "Language", "NeedId", "Status", "CreatedAt", "ExpiresAt", "Outcome"]),
        new("introduction-step", typeof(IntroductionStep), true, LawfulBasis.Consent, RetentionPeriod.Introduction, ["IntroductionId", "Route", "Position", "PersonId", "Status", "AskedAt", "AnsweredAt"]),
        new("discussion-wish", typeof(DiscussionWish), true, LawfulBasis.Contract, RetentionPeriod.Event, ["EventId", "ParticipantId", "Topics", "Facilitates", "Reports", "AwayRounds"]),
        new("discussion-seat", typeof(DiscussionSeat), true, LawfulBasis.Contract, RetentionPeriod.Event, ["EventId", "ParticipantId", "SessionId", "Round", "Table", "Role", "ToldTable", "ToldRole", "ToldStartsAt"]),
        new("sheet-entry", typeof(SheetEntry), true, LawfulBasis.Contract, RetentionPeriod.Person, ["EventId", "SheetId", "ClientId", "Kind", "Noted", "OwnerId", "Due", "NotedAt", "SavedAt", "NeedId"]),
        new("participant", typeof(Participant), true, LawfulBasis.Contract, RetentionPeriod.Event, ["EventId", "PersonId", "State", "Name", "NameKey", "OrganisationName", "OrganisationId", "Kind", "Region", "Languages", "MostMeetings", "AwaySlots", "RegisteredAt"]),
        new("participant-shown", typeof(Participant), true, LawfulBasis.Consent, RetentionPeriod.Event, ["Themes", "Seeks", "Offers", "ConsentAt", "ConsentWording"]),
        new("participant-access", typeof(Participant), true, LawfulBasis.Consent, RetentionPeriod.Event, ["AccessNeeds"]),
        new("meeting-wish", typeof(MeetingWish), true, LawfulBasis.Contract, RetentionPeriod.Event, ["EventId", "AskerId", "AskedId", "Message", "IsImportant", "Status", "CreatedAt", "ExpiresAt", "AnsweredAt"]),
        new("planned-meeting", typeof(PlannedMeeting), true, LawfulBasis.Contract, RetentionPeriod.Event, ["EventId", "OneId", "OtherId", "SlotId", "TableId", "IsLocked", "Reason", "ReasonSide", "ReasonNumber", "ToldStartsAt", "ToldTableId"]),
        new("check-in", typeof(CheckIn), true, LawfulBasis.Contract, RetentionPeriod.Event, ["EventId", "ParticipantId", "At", "ById"]),
        new("followed-pair", typeof(FollowedPair), true, LawfulBasis.PublicTask, RetentionPeriod.Person, ["EventId", "IntroductionId", "Occasion", "OneId", "OtherId", "OneOrganisationId", "OtherOrganisationId", "MetOn", "OneShows", "OtherShows", "CreatedAt"]),
        new("outcome-answer", typeof(OutcomeAnswer), true, LawfulBasis.PublicTask, RetentionPeriod.Person, ["PairId", "Side", "PersonId", "Wave", "SecretHash", "Number", "AskedAt", "ExpiresAt", "Step", "Amount", "Currency", "Voice", "AnsweredAt", "IsDoubted"]),
        new("block", typeof(Block), true, LawfulBasis.Contract, RetentionPeriod.Person, ["PersonId", "BlockedPersonId", "BlockedOrganisationId"]),
        new("consent", typeof(Consent), true, LawfulBasis.LegalObligation, RetentionPeriod.Person, ["PersonId", "Purpose", "IsGiven", "At", "Wording"]),
        new("disclosure", typeof(Disclosure), true, LawfulBasis.LegalObligation, RetentionPeriod.Disclosure, ["PersonId", "SeenBy", "SeenByKind", "What", "At"]),
        new("mail", typeof(OutgoingMail), true, LawfulBasis.Contract, RetentionPeriod.Mail, ["To", "Subject", "Body", "PersonId", "EventId", "CreatedAt", "SentAt", "Attempts", "NextAttemptAt", "LastError"]),
        new("kept-file", typeof(SharedFile), true, LawfulBasis.Contract, RetentionPeriod.Person, ["Shelf", "Path", "Bytes", "Sha256", "At", "Until", "OwnerId"]),
        new("import", typeof(ImportBatch), false, LawfulBasis.PublicTask, RetentionPeriod.Person, ["ImportedBy"]),
        new("trail", typeof(AuditEntry), true, LawfulBasis.PublicTask, RetentionPeriod.Trail, ["At", "ActorKind", "ActorId", "Record", "RecordId", "Action", "Before", "After", "SubjectId", "OtherSubjectId"]),
        new("erasure", typeof(Erasure), true, LawfulBasis.LegalObligation, RetentionPeriod.Erasure, ["PersonId", "AccountId", "At"]),
    ];
}

/// <summary>Some fields of a record that are held about people, for one purpose.</summary>
/// <param name="Key">The short stable name under which texts speak of it.</param>
/// <param name="Record">The kind of record.</param>
/// <param name="IsWhole">True where the record is about a person as a whole; false where it is an organisation's that names one.</param>
/// <param name="Basis">The ground.</param>
/// <param name="Kept">How long.</param>
/// <param name="Fields">The fields, as the database and the exports call them.</param>
public sealed record PersonalRecord(string Key, Type Record, bool IsWhole, LawfulBasis Basis, RetentionPeriod Kept, IReadOnlyList<string> Fields);

/// <summary>The ground on which something is held. Source: GDPR, article 6 (1).</summary>
public enum LawfulBasis
{
    /// <summary>The person said yes, and can take it back. Point a.</summary>
    Consent,

    /// <summary>What the person asked for cannot be done without it. Point b.</summary>
    Contract,

    /// <summary>A law asks for it: proof of consent, of notices, of erasure. Point c.</summary>
    LegalObligation,

    /// <summary>The task of a public body, point e; where the operator is none, its legitimate interest, point f. The person can object.</summary>
    PublicTask,
}

/// <summary>How long something is kept; <see cref="RetentionRegister"/> holds to it.</summary>
public enum RetentionPeriod
{
    /// <summary>As long as the person: until erased, or not seen for <see cref="RetentionRegister.PersonWithAccount"/> or <see cref="RetentionRegister.PersonWithoutAccount"/>.</summary>
    Person,

    /// <summary><see cref="RetentionRegister.Mails"/>; a mail that waits, <see cref="RetentionRegister.WaitingMails"/>.</summary>
    Mail,

    /// <summary><see cref="RetentionRegister.Disclosures"/>.</summary>
    Disclosure,

    /// <summary><see cref="RetentionRegister.Invitations"/> after it lapsed.</summary>
    Invitation,

    /// <summary><see cref="RetentionRegister.Introductions"/> after it lapsed.</summary>
    Introduction,

    /// <summary>What it says of people is blanked after <see cref="RetentionRegister.Trail"/>.</summary>
    Trail,

    /// <summary>Until so many months after the event, as those who organise it chose: <see cref="EventProfile.UsualKeepMonths"/> unless they chose otherwise.</summary>
    Event,

    /// <summary>As long as a backup can come back: it holds ids that belong to nobody.</summary>
    Erasure,
}
