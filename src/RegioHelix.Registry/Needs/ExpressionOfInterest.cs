namespace RegioHelix.Registry.Needs;

/// <summary>An organisation that answers a need or an offer. Both sides stay as unnamed as they wish until both have said yes.</summary>
public sealed class ExpressionOfInterest : RegistryRecord
{
    /// <summary>What it answers.</summary>
    public Guid NeedId { get; internal set; }

    /// <summary>The need or offer; null where it was not loaded.</summary>
    public Need? Need { get; internal set; }

    /// <summary>Who answers.</summary>
    public Guid OrganisationId { get; internal set; }

    /// <summary>The person who wrote it; null after erasure.</summary>
    public Guid? PersonId { get; internal set; }

    /// <summary>First question: why this interests you.</summary>
    public string WhyInterested { get; internal set; } = "";

    /// <summary>Second question: what you bring.</summary>
    public string WhatWeBring { get; internal set; } = "";

    /// <summary>Third question: what the next step should be.</summary>
    public string NextStep { get; internal set; } = "";

    /// <summary>The language of the answers, ISO 639-1.</summary>
    public string Language { get; internal set; } = "en";

    /// <summary>Where it is.</summary>
    public InterestStatus Status { get; internal set; }

    /// <summary>When it was sent. UTC.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }

    /// <summary>When the owner answered. UTC; null while the owner did not.</summary>
    public DateTimeOffset? AnsweredAt { get; internal set; }

    /// <summary>What came of it.</summary>
    public InterestOutcome Outcome { get; internal set; }

    internal override (Guid? One, Guid? Other) Subjects => (PersonId, null);
}

/// <summary>Where an expression of interest is.</summary>
public enum InterestStatus
{
    /// <summary>Sent, not answered.</summary>
    Sent,

    /// <summary>Both said yes: names are open to both.</summary>
    Accepted,

    /// <summary>The owner said no, without a name or a reason.</summary>
    Declined,

    /// <summary>Taken back by who sent it.</summary>
    Withdrawn,
}

/// <summary>What came of an expression of interest or an introduction.</summary>
public enum InterestOutcome
{
    /// <summary>Nobody has said.</summary>
    Unknown,

    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>They talk.</summary>
    Talks,

    /// <summary>A contract, a project, a letter of intent.</summary>
    Agreement,
}
